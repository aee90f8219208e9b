// Debian's libxml2 pulls in the system's ICU, whose types clash with those of Foundation in one program. Nothing here uses it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
