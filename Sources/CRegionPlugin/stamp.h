// What a region plugin's library says of itself. In: nothing. Out: a structure of plain bytes in the section "nervegraph_plugin" of whatever
// library uses it, read from the file before any code of the library runs.

#ifndef NERVEGRAPH_STAMP_H
#define NERVEGRAPH_STAMP_H

#include <stdint.h>

/// The number of the plugin API, one more with each change of it, additions too: a library built for another is refused.
#define NERVEGRAPH_PLUGIN_API 1

/// The section's name.
#define NERVEGRAPH_STAMP_SECTION "nervegraph_plugin"

#if defined(__x86_64__)
#define NERVEGRAPH_TARGET "x86_64-linux"
#elif defined(__aarch64__)
#define NERVEGRAPH_TARGET "aarch64-linux"
#else
#define NERVEGRAPH_TARGET "another machine"
#endif

/// Text ends with a zero byte; the layout never changes, so that each version can read any other's.
struct nervegraph_stamp {
    char magic[16];
    uint32_t size;
    uint32_t api;
    char configuration[16];
    char target[40];
    char compiler[176];
};

// One for each configuration; only the one that is used is written to a library, where the linker keeps it though no code reads it.
#define NERVEGRAPH_STAMP(CONFIGURATION)                                                        \
    __attribute__((used, retain, section(NERVEGRAPH_STAMP_SECTION))) static const struct       \
        nervegraph_stamp nervegraph_stamp_##CONFIGURATION = {                                  \
            "nervegraph", sizeof(struct nervegraph_stamp), NERVEGRAPH_PLUGIN_API,        \
            #CONFIGURATION, NERVEGRAPH_TARGET, __VERSION__};

NERVEGRAPH_STAMP(debug)
NERVEGRAPH_STAMP(release)

#endif
