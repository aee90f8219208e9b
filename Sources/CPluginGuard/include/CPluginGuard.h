// Survives what a plugin's code does to the process. In: which call of which plugin runs. Out: when it crashes, never ends or ends the
// process, the command begins anew without that plugin; where it can't, a message that names plugin and call, and exit code 70.

#ifndef NERVEGRAPH_PLUGIN_GUARD_H
#define NERVEGRAPH_PLUGIN_GUARD_H

#include <stdbool.h>
#include <stdint.h>

/// A call that may be made; it and its texts outlive every call.
struct nervegraph_call {
    const char *plugin;
    /// What is called, in words: "the procedure shoulder.notch".
    const char *name;
    const char *file;
    double seconds;
};

extern const struct nervegraph_call *volatile nervegraph_current_call;
extern volatile uint64_t nervegraph_call_count;

/// Leaves the breadcrumb. Returns the one that it covers, for `nervegraph_call_leave`.
static inline const struct nervegraph_call *nervegraph_call_enter(const struct nervegraph_call *call) {
    const struct nervegraph_call *covered = nervegraph_current_call;
    nervegraph_call_count++;
    nervegraph_current_call = call;
    return covered;
}

static inline void nervegraph_call_leave(const struct nervegraph_call *covered) {
    nervegraph_call_count++;
    nervegraph_current_call = covered;
}

/// Says how the process was started, so that it can be started again. Without it nothing of the following has an effect.
void nervegraph_guard_begin(char *const *arguments);

/// Watches calls from now on: signals, time, and the end of the process.
void nervegraph_guard_arm(void);

/// From now on the command can't begin anew: something was written or read that can't be taken back.
void nervegraph_guard_settle(void);

/// Begins the command anew with one more record of a plugin to leave out, fields parted by 0x1F. Returns only where that can't be done.
void nervegraph_guard_restart(const char *record);

/// The records that the command was begun anew with, parted by 0x1E; empty otherwise.
const char *nervegraph_guard_records(void);

#endif
