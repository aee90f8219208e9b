// Starts and ends the programs of plugins. In: a path, a folder, an environment, a memory limit. Out: a process in a group of its own, with
// three pipes. It is C because between the fork and the program only system calls may be made, and limits must hold before its first instruction.

#ifndef CPROGRAMSPAWN_H
#define CPROGRAMSPAWN_H

#include <stdint.h>
#include <sys/types.h>

/// A program that runs.
struct nervegraph_program {
    pid_t pid;
    /// Written to by us; does not block.
    int input;
    /// Read by us; does not block.
    int output;
    /// Read by us; does not block.
    int error;
};

/// Starts a program, with its path as the only argument, in a folder. It has a process group of its own, the default action for each signal, no
/// descriptor but the three pipes, at most `bytes` of address space, and dumps no core.
///
/// Returns 0, or the number of the error that kept it from starting; then nothing runs and no descriptor is open.
int nervegraph_program_start(
    const char *path, const char *folder, char *const environment[], uint64_t bytes, struct nervegraph_program *program);

/// Lets a program use no more than `seconds` of processor time from now on, so that one whose caller is gone does not run for ever.
void nervegraph_program_allow(pid_t pid, uint64_t seconds);

/// Writes to a program's input as write(2) does, but fails with EPIPE, and no signal, where nobody reads it.
ssize_t nervegraph_program_write(int input, const void *bytes, size_t count);

/// Ends a program with all of its group and waits for it, and closes the pipes.
///
/// Returns its status as waitpid gives it if it ended by itself within `patience` milliseconds, else -1.
int nervegraph_program_end(struct nervegraph_program program, int patience);

/// Ends every program with its group, waiting for each; before this process becomes another one.
void nervegraph_program_end_all(void);

#endif
