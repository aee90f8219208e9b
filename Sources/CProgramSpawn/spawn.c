#define _GNU_SOURCE
#include "CProgramSpawn.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// MARK: What runs, so that nothing outlives this process

enum { capacity = 64 };
static _Atomic pid_t running[capacity];

static int remember(pid_t pid) {
    for (int place = 0; place < capacity; place++) {
        pid_t none = 0;
        if (atomic_compare_exchange_strong(&running[place], &none, pid)) return 0;
    }
    return EAGAIN;
}

static void forget(pid_t pid) {
    for (int place = 0; place < capacity; place++) {
        pid_t known = pid;
        if (atomic_compare_exchange_strong(&running[place], &known, 0)) return;
    }
}

static void kill_all(void) {
    for (int place = 0; place < capacity; place++) {
        pid_t pid = atomic_load(&running[place]);
        if (pid > 0) kill(-pid, SIGKILL);
    }
}

static void end_with_signal(int number) {
    kill_all();
    signal(number, SIG_DFL);
    raise(number);
}

/// A program has a group of its own, so that the keys of the terminal do not reach it: whoever ends us ends it, too.
static void watch(void) {
    atexit(kill_all);
    const int signals[] = {SIGHUP, SIGINT, SIGTERM};
    for (int index = 0; index < 3; index++) {
        struct sigaction action;
        if (sigaction(signals[index], NULL, &action) == 0 && !(action.sa_flags & SA_SIGINFO)
            && action.sa_handler == SIG_DFL) {
            action.sa_handler = end_with_signal;
            action.sa_flags = 0;
            sigemptyset(&action.sa_mask);
            sigaction(signals[index], &action, NULL);
        }
    }
}

// MARK: Start

/// A pipe that no other program inherits, above the standard descriptors, which may be closed in us.
static int open_pipe(int ends[2]) {
    int low[2];
    if (pipe2(low, O_CLOEXEC) != 0) return errno;
    for (int end = 0; end < 2; end++) ends[end] = fcntl(low[end], F_DUPFD_CLOEXEC, 3);
    int failure = ends[0] < 0 || ends[1] < 0 ? errno : 0;
    close(low[0]);
    close(low[1]);
    return failure;
}

struct start {
    const char *path;
    const char *folder;
    char *const *environment;
    uint64_t bytes;
    int input, output, error;
    volatile int failure;
};

/// Runs in the child, which shares our memory until the program takes its place: system calls only.
static void become_program(struct start *start) {
    setpgid(0, 0);
    for (int number = 1; number < NSIG; number++) {
        struct sigaction action = {.sa_handler = SIG_DFL};
        sigaction(number, &action, NULL);
    }
    sigset_t none;
    sigemptyset(&none);
    struct rlimit memory = {start->bytes, start->bytes}, core = {0, 0};
    char *const arguments[] = {(char *)start->path, NULL};
    int failed = dup2(start->input, 0) < 0 || dup2(start->output, 1) < 0 || dup2(start->error, 2) < 0
        || chdir(start->folder) != 0 || setrlimit(RLIMIT_CORE, &core) != 0 || setrlimit(RLIMIT_AS, &memory) != 0
        || sigprocmask(SIG_SETMASK, &none, NULL) != 0;
    if (!failed) {
#ifdef SYS_close_range
        syscall(SYS_close_range, 3u, ~0u, 0u);
#endif
        execve(start->path, arguments, start->environment);
    }
    start->failure = errno;
    _exit(127);
}

static pid_t fork_program(struct start *start) {
    // No handler of ours may run in the child while it shares our memory.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    pid_t pid = vfork();
    if (pid == 0) become_program(start);
    int failure = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (pid < 0) start->failure = failure;
    return pid;
}

int nervegraph_program_start(
    const char *path, const char *folder, char *const environment[], uint64_t bytes, struct nervegraph_program *program
) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, watch);
    int pipes[3][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
    int failure = 0;
    for (int index = 0; index < 3 && failure == 0; index++) failure = open_pipe(pipes[index]);
    pid_t pid = -1;
    if (failure == 0) {
        struct start start = {path, folder, environment, bytes, pipes[0][0], pipes[1][1], pipes[2][1], 0};
        pid = fork_program(&start);
        failure = start.failure;
        if (failure == 0) failure = remember(pid);
        if (failure != 0 && pid > 0) {
            kill(-pid, SIGKILL);
            kill(pid, SIGKILL);
            waitpid(pid, NULL, 0);
        }
    }
    const int ours[3] = {pipes[0][1], pipes[1][0], pipes[2][0]}, theirs[3] = {pipes[0][0], pipes[1][1], pipes[2][1]};
    for (int index = 0; index < 3; index++) {
        if (theirs[index] >= 0) close(theirs[index]);
        if (failure != 0 && ours[index] >= 0) close(ours[index]);
        if (failure == 0) fcntl(ours[index], F_SETFL, O_NONBLOCK);
    }
    *program = (struct nervegraph_program){pid, ours[0], ours[1], ours[2]};
    return failure;
}

void nervegraph_program_allow(pid_t pid, uint64_t seconds) {
    clockid_t clock;
    struct timespec used;
    if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0) return;
    struct rlimit limit;
    if (prlimit(pid, RLIMIT_CPU, NULL, &limit) != 0) return;
    // The soft limit alone: a hard one could not be raised for the next call.
    rlim_t wanted = (rlim_t)used.tv_sec + seconds + 1;
    limit.rlim_cur = wanted < limit.rlim_max ? wanted : limit.rlim_max;
    prlimit(pid, RLIMIT_CPU, &limit, NULL);
}

// MARK: Call

ssize_t nervegraph_program_write(int input, const void *bytes, size_t count) {
    // A program that has ended must not end us; other writers of this process keep the signal.
    sigset_t broken, before, pending;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    sigpending(&pending);
    pthread_sigmask(SIG_BLOCK, &broken, &before);
    ssize_t written = write(input, bytes, count);
    int failure = errno;
    if (written < 0 && failure == EPIPE && !sigismember(&pending, SIGPIPE)) {
        const struct timespec now = {0, 0};
        while (sigtimedwait(&broken, NULL, &now) < 0 && errno == EINTR) {}
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = failure;
    return written;
}

// MARK: End

static int end_process(pid_t pid, int patience) {
    siginfo_t ended = {0};
    for (int waited = 0;; waited++) {
        // Looks without reaping, so that the number of the group stays ours until the group is gone.
        ended.si_pid = 0;
        if (waitid(P_PID, (id_t)pid, &ended, WEXITED | WNOHANG | WNOWAIT) != 0 || ended.si_pid != 0
            || waited >= patience)
            break;
        usleep(1000);
    }
    kill(-pid, SIGKILL);
    forget(pid);
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
    return ended.si_pid != 0 ? status : -1;
}

int nervegraph_program_end(struct nervegraph_program program, int patience) {
    close(program.input);
    int status = end_process(program.pid, patience);
    close(program.output);
    close(program.error);
    return status;
}

void nervegraph_program_end_all(void) {
    for (int place = 0; place < capacity; place++) {
        pid_t pid = atomic_load(&running[place]);
        if (pid > 0) end_process(pid, 0);
    }
}
