// How a command outlives a plugin. In: signals, a clock, the breadcrumb. Out: execve of the same command, or a message and exit code 70.
// All that runs after a crash is async-signal-safe: it only copies bytes into buffers that are there already, and calls the system.

#define _GNU_SOURCE
#include "CPluginGuard.h"
#include "CProgramSpawn.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define VARIABLE "NERVEGRAPH_LEFT_OUT="
#define FIELD "\x1f"
#define RECORD "\x1e"

const struct nervegraph_call *volatile nervegraph_current_call;
volatile uint64_t nervegraph_call_count;

static char *const *arguments;
static char **environment;
static volatile bool settled;
static sigset_t mask;

/// VARIABLE, the process, and the records: what the next process finds. A process keeps its number when it begins anew, so that what
/// another one left behind in the environment counts for nothing.
static char left_out[32 << 10];
static size_t prefix;

static const int signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
static const char *const names[] = {"SIGILL", "SIGTRAP", "SIGSEGV", "SIGBUS", "SIGABRT", "SIGFPE"};
enum { SIGNALS = sizeof signals / sizeof signals[0] };
static struct sigaction former[SIGNALS];

// MARK: Text

/// Text that is put together without allocating; what doesn't fit is cut off.
struct text {
    char *bytes;
    size_t used, size;
    bool cut;
};

static void add(struct text *text, const char *more) {
    for (; *more; more++) {
        if (text->used + 1 >= text->size) {
            text->cut = true;
            return;
        }
        text->bytes[text->used++] = *more;
    }
    text->bytes[text->used] = 0;
}

static void tell(const char *message) {
    size_t left = strlen(message);
    while (left > 0) {
        ssize_t written = write(STDERR_FILENO, message, left);
        if (written <= 0) return;
        message += written;
        left -= (size_t)written;
    }
}

// MARK: Beginning anew

void nervegraph_guard_begin(char *const *given) {
    size_t count = 0;
    while (environ[count]) count++;
    environment = malloc((count + 2) * sizeof *environment);
    if (!environment) return;
    prefix = (size_t)snprintf(left_out, sizeof left_out, VARIABLE "%d" RECORD, (int)getpid());
    size_t kept = 0;
    for (size_t index = 0; index < count; index++) {
        if (strncmp(environ[index], VARIABLE, strlen(VARIABLE)) != 0) {
            environment[kept++] = environ[index];
        } else if (strncmp(environ[index], left_out, prefix) == 0 && strlen(environ[index]) < sizeof left_out) {
            strcpy(left_out, environ[index]);
        }
    }
    environment[kept] = left_out;
    environment[kept + 1] = NULL;
    sigprocmask(SIG_SETMASK, NULL, &mask);
    arguments = given;
}

const char *nervegraph_guard_records(void) { return arguments ? left_out + prefix : ""; }

void nervegraph_guard_settle(void) { settled = true; }

/// Whether the records have one of the plugin that begins `record`: then leaving it out did not help.
static bool is_left_out(const char *record) {
    size_t length = strcspn(record, FIELD);
    for (const char *known = left_out + prefix; *known; known++) {
        if (strncmp(known, record, length) == 0 && known[length] == *FIELD) return true;
        known += strcspn(known, RECORD);
        if (!*known) break;
    }
    return false;
}

void nervegraph_guard_restart(const char *record) {
    if (!arguments || settled || is_left_out(record)) return;
    struct text text = {left_out, strlen(left_out), sizeof left_out, false};
    size_t before = text.used;
    add(&text, record);
    add(&text, RECORD);
    if (!text.cut) {
        sigset_t current;
        sigprocmask(SIG_SETMASK, &mask, &current);
        nervegraph_program_end_all();
        execve("/proc/self/exe", arguments, environment);
        sigprocmask(SIG_SETMASK, &current, NULL);
    }
    left_out[before] = 0;
}

// MARK: What a plugin's code does

/// Ends the command or begins it anew, for `what` in the call that runs: "its code stopped with SIGSEGV".
_Noreturn static void abandon(const struct nervegraph_call *call, const char *id, const char *what, const char *hint) {
    static char message[2048], bytes[4096];
    struct text sentence = {message, 0, sizeof message, false};
    add(&sentence, what);
    add(&sentence, " in ");
    add(&sentence, call->name);
    struct text text = {bytes, 0, sizeof bytes, false};
    const char *const fields[] = {call->plugin, FIELD, id, FIELD, message, FIELD, hint, FIELD, call->file, FIELD, "0"};
    for (size_t index = 0; index < sizeof fields / sizeof fields[0]; index++) add(&text, fields[index]);
    if (!text.cut) nervegraph_guard_restart(bytes);
    text = (struct text){bytes, 0, sizeof bytes, false};
    const char *const parts[] = {"nervegraph: the plugin ", call->plugin, " ended the command: ", message, " [", id, "]\n  at ",
                                 call->file, "\n  hint: ", hint, "\n"};
    for (size_t index = 0; index < sizeof parts / sizeof parts[0]; index++) add(&text, parts[index]);
    tell(bytes);
    nervegraph_program_end_all();
    _exit(70);
}

static void crashed(int number, siginfo_t *details, void *context) {
    (void)details, (void)context;
    size_t index = 0;
    while (index < SIGNALS && signals[index] != number) index++;
    const struct nervegraph_call *call = nervegraph_current_call;
    if (call && index < SIGNALS) {
        static char what[64];
        struct text text = {what, 0, sizeof what, false};
        add(&text, "its code stopped with ");
        add(&text, names[index]);
        abandon(call, "plugin-crash", what, "mend the plugin, or leave it out with --without and its id");
    }
    // Not the plugin's: as if nobody watched.
    if (index < SIGNALS) sigaction(number, &former[index], NULL);
    raise(number);
}

static void left(void) {
    const struct nervegraph_call *call = nervegraph_current_call;
    if (call)
        abandon(call, "plugin-exit", "its code ended the process", "mend the plugin, or leave it out with --without and its id");
}

/// Counts ticks that passed within one call. They are slept, so that a process that was stopped meanwhile loses no time.
static void *watch(void *nothing) {
    (void)nothing;
    const double tick = 0.25;
    const struct timespec pause = {0, 250000000};
    uint64_t last = 0;
    double passed = 0;
    for (;;) {
        nanosleep(&pause, NULL);
        const struct nervegraph_call *call = nervegraph_current_call;
        uint64_t count = nervegraph_call_count;
        if (!call || count != last) {
            last = count;
            passed = 0;
            continue;
        }
        passed += tick;
        if (passed >= call->seconds) {
            static char what[64];
            snprintf(what, sizeof what, "it ran for more than %g seconds", call->seconds);
            abandon(call, "plugin-time", what, "a call of a plugin has to end; the limit is seconds=\"…\" of <library>, at most 60");
        }
    }
    return NULL;
}

void nervegraph_guard_arm(void) {
    static bool armed;
    if (!arguments || armed) return;
    armed = true;

    // A crash by too deep a recursion leaves no room on the stack.
    static char stack[64 << 10];
    const stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);
    struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    for (size_t index = 0; index < SIGNALS; index++) sigaction(signals[index], &action, &former[index]);
    atexit(left);

    pthread_t watcher;
    pthread_attr_t attributes;
    sigset_t all, current;
    sigfillset(&all);
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, 128 << 10);
    pthread_sigmask(SIG_SETMASK, &all, &current);
    pthread_create(&watcher, &attributes, watch, NULL);
    pthread_sigmask(SIG_SETMASK, &current, NULL);
    pthread_attr_destroy(&attributes);
}
