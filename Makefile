# SPDX-License-Identifier: MIT
# GNU make. Everything that is built lies below build/; `make help` lists what
# can be made. CC, AR, CPPFLAGS, CFLAGS and LDFLAGS are the user's: the flags of
# this file stand before them, so that the user's win.

VERSION := $(shell sed -n \
	's/^\#define STIG_VERSION "\(.*\)"/\1/p' include/stigdiff.h)

prefix ?= /usr/local
bindir ?= $(prefix)/bin
libdir ?= $(prefix)/lib
includedir ?= $(prefix)/include
mandir ?= $(prefix)/share/man
completiondir ?= $(prefix)/share/bash-completion/completions
schemadir ?= $(prefix)/share/stigdiff
INSTALL ?= install
PKG_CONFIG ?= pkg-config
FUZZ_SECONDS ?= 60

BUILD ?= build$(if $(SANITIZE),/san)
OBJ := $(BUILD)/obj
PROG := $(BUILD)/stigdiff
LIB := $(BUILD)/libstigdiff.a
Q := $(if $(V),,@)
SAY := $(if $(V)$(findstring s,$(firstword -$(MAKEFLAGS))),@:,@echo)

# What the compiler knows of a list of flags.
knows = $(foreach flag,$(1),$(shell printf 'int x;\n' | $(CC) -Werror \
	$(flag) -c -x c -o /dev/null - 2>/dev/null && echo '$(flag)'))

PACKAGES := libxml-2.0 libxxhash libutf8proc libmd libpcre2-8
PACKAGE_FLAGS := $(shell $(PKG_CONFIG) --cflags $(PACKAGES))
PACKAGE_LIBS := $(shell $(PKG_CONFIG) --libs libxml-2.0 libutf8proc \
	libmd libpcre2-8)

ifdef SANITIZE
GUARDS := -fsanitize=$(SANITIZE) -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
GUARDS_LD := -fsanitize=$(SANITIZE)
else
GUARDS := $(call knows,-fstack-protector-strong -fstack-clash-protection \
	-fcf-protection -ftrivial-auto-var-init=zero) -fPIE
GUARDS_CPP := -U_FORTIFY_SOURCE \
	$(if $(findstring -O0,$(CFLAGS)),,-D_FORTIFY_SOURCE=3)
GUARDS_LD := -pie -Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code
endif

WARNINGS := -Wall -Wextra -Wformat=2 -Wshadow -Wconversion \
	-Wstrict-prototypes -Wmissing-prototypes -Wvla -Wnull-dereference \
	-Wimplicit-fallthrough
MY_CPPFLAGS := -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -Iinclude -Isrc \
	$(GUARDS_CPP) $(PACKAGE_FLAGS)
MY_CFLAGS := -std=c11 -O2 -g $(WARNINGS) $(if $(WERROR),-Werror) $(GUARDS)
COMPILE = $(CC) $(MY_CPPFLAGS) $(CPPFLAGS) $(MY_CFLAGS) $(CFLAGS) -MMD -MP
LINK = $(CC) $(MY_CFLAGS) $(CFLAGS) $(GUARDS_LD) $(LDFLAGS)

# The library is every folder of src but cli; main.c is the program's alone.
objects = $(patsubst %.c,$(OBJ)/%.o,$(1))
LIB_OBJ := $(call objects,$(filter-out src/cli/%,$(wildcard src/*/*.c)))
CLI_OBJ := $(call objects,$(filter-out src/cli/main.c,$(wildcard src/cli/*.c)))
MAIN_OBJ := $(call objects,src/cli/main.c)
UNIT_OBJ := $(call objects,$(wildcard tests/unit/*.c) $(UNIT_EXTRA))
UNIT ?= $(BUILD)/unit
FUZZ := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
REPLAY := $(FUZZ:%=$(BUILD)/replay/%)
TESTED := STIGDIFF='$(abspath $(PROG))'

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SECONDARY:

all: $(PROG) $(LIB) $(BUILD)/stigdiff.1 ## the program, the library, the manual

$(PROG): $(MAIN_OBJ) $(OBJ)/libcli.a $(LIB)
	$(SAY) '  LINK  $@'
	$(Q)$(LINK) -o $@ $^ $(PACKAGE_LIBS) $(LDLIBS)

# Appended to nothing, since two folders may have a file of the same name.
$(LIB): $(LIB_OBJ)
$(OBJ)/libcli.a: $(CLI_OBJ)
$(LIB) $(OBJ)/libcli.a:
	$(Q)rm -f $@ && $(AR) qcs $@ $^

$(OBJ)/%.o: %.c $(OBJ)/flags
	$(SAY) '  CC    $<'
	@mkdir -p $(@D)
	$(Q)$(COMPILE) -c -o $@ $<

# The schema as the numbers of its bytes, for an array: no compiler must take a
# string of that length.
$(OBJ)/src/render/schema.o: private MY_CPPFLAGS += -I$(OBJ)/made
$(OBJ)/src/render/schema.o: $(OBJ)/made/render/schema.inc
$(OBJ)/made/%.inc: src/%.json
	@mkdir -p $(@D)
	$(Q)od -A n -v -t u1 $< | sed 's/[0-9][0-9]*/&,/g' >$@

# Written anew when the flags change: what was built with others is stale.
FLAGS = $(filter-out -Werror,$(COMPILE))
$(OBJ)/flags: FORCE
	@mkdir -p $(@D); echo '$(FLAGS)' | cmp -s - $@ || echo '$(FLAGS)' >$@

$(BUILD)/stigdiff.1: src/cli/stigdiff.1 $(PROG)
	$(Q)$(PROG) help manual-page <$< >$@

$(UNIT): $(UNIT_OBJ) $(OBJ)/libcli.a $(LIB)
	$(Q)$(LINK) -o $@ $^ $(PACKAGE_LIBS) $(LDLIBS) \
		$$($(PKG_CONFIG) --libs criterion)
# Criterion's assertions compare whatever they are given.
$(UNIT_OBJ): private MY_CFLAGS := -std=c11 -O1 -g -Wall -Wextra \
	$(if $(WERROR),-Werror) $(GUARDS)

$(REPLAY): $(BUILD)/replay/%: $(OBJ)/tests/fuzz/%.o $(OBJ)/tests/fuzz/replay.o \
		$(OBJ)/libcli.a $(LIB)
	@mkdir -p $(@D)
	$(Q)$(LINK) -o $@ $^ $(PACKAGE_LIBS) $(LDLIBS)

test: ## everything, sanitized build included (scripts/test.sh)
	scripts/test.sh

unit: $(UNIT) ## tests of the modules
	@tests/unit/run.sh $< $(UNIT_OPTIONS)

golden: $(PROG) ## each fixture in each format against the expected files
	@$(TESTED) scripts/golden.sh

golden-update: $(PROG) ## show what changed in them, then write them anew
	@$(TESTED) scripts/golden.sh --update

refuse: $(PROG) ## what must be refused, and with which words
	@$(TESTED) tests/refuse/run.sh

cli: $(PROG) ## the program as a person or a script uses it
	@$(TESTED) tests/cli/run.sh

json: $(PROG) ## every JSON against its schema, the rest and the oracle
	@$(TESTED) tests/json/run.sh

corpus: $(PROG) ## real releases against an independent reader
	@$(TESTED) tests/corpus/run.sh

replay: $(REPLAY) ## the fuzz targets over their kept inputs
	@tests/fuzz/run.sh $(REPLAY)

layers: ## who may include whom, and other rules about the sources
	@scripts/layers.sh

lint: $(OBJ)/made/render/schema.inc ## analyzers: gcc, cppcheck, clang-tidy
	@MADE='$(OBJ)/made' scripts/lint.sh

bench: $(PROG) ## instructions and memory against xmllint
	@$(TESTED) scripts/bench.sh

hardening: $(PROG) ## what the built program has of it
	hardening-check --nocfprotection $(PROG)

coverage: ## which lines of readers and escapers the tests reach
	-$(Q)find build/cov -name '*.gcda' -delete 2>/dev/null
	-$(Q)$(MAKE) -k --no-print-directory BUILD=build/cov \
		CPPFLAGS='$(CPPFLAGS) -DSTIGDIFF_NO_SANDBOX' \
		CFLAGS='$(CFLAGS) -O0 -w --coverage -fprofile-update=atomic' \
		unit golden refuse cli
	for what in '' --branches; do gcovr --gcov-ignore-parse-errors $$what \
		--root . --filter 'src/read/' --filter 'src/base/escape' \
		build/cov || exit; done

fuzz: ## each fuzz target for FUZZ_SECONDS (60), with clang
	@scripts/fuzz.sh '$(FUZZ_SECONDS)' $(FUZZ)

# Asked for by scripts/fuzz.sh, in a build folder of its own.
fuzzers: $(FUZZ:%=$(BUILD)/%)
$(FUZZ:%=$(BUILD)/%): $(BUILD)/%: $(OBJ)/tests/fuzz/%.o $(OBJ)/libcli.a $(LIB)
	$(Q)$(LINK) -fsanitize=fuzzer -o $@ $^ $(PACKAGE_LIBS) $(LDLIBS)

install: all $(BUILD)/stigdiff.pc ## program, library, header, manual
	$(INSTALL) -d $(DESTDIR)$(bindir) $(DESTDIR)$(libdir)/pkgconfig \
		$(DESTDIR)$(includedir) $(DESTDIR)$(mandir)/man1 \
		$(DESTDIR)$(completiondir) $(DESTDIR)$(schemadir)
	$(INSTALL) -m 755 $(PROG) $(DESTDIR)$(bindir)/stigdiff
	$(INSTALL) -m 644 $(LIB) $(DESTDIR)$(libdir)/libstigdiff.a
	$(INSTALL) -m 644 include/stigdiff.h $(DESTDIR)$(includedir)/stigdiff.h
	$(INSTALL) -m 644 $(BUILD)/stigdiff.pc \
		$(DESTDIR)$(libdir)/pkgconfig/stigdiff.pc
	$(INSTALL) -m 644 $(BUILD)/stigdiff.1 $(DESTDIR)$(mandir)/man1/stigdiff.1
	$(PROG) completion bash >$(DESTDIR)$(completiondir)/stigdiff
	$(INSTALL) -m 644 src/render/schema.json \
		$(DESTDIR)$(schemadir)/stigdiff.schema.json

$(BUILD)/stigdiff.pc: stigdiff.pc.in FORCE
	$(Q)sed -e 's|@prefix@|$(prefix)|' -e 's|@libdir@|$(libdir)|' \
		-e 's|@includedir@|$(includedir)|' \
		-e 's|@version@|$(VERSION)|' $< >$@

uninstall: ## what install wrote
	rm -f $(DESTDIR)$(bindir)/stigdiff $(DESTDIR)$(libdir)/libstigdiff.a \
		$(DESTDIR)$(includedir)/stigdiff.h \
		$(DESTDIR)$(libdir)/pkgconfig/stigdiff.pc \
		$(DESTDIR)$(mandir)/man1/stigdiff.1 \
		$(DESTDIR)$(completiondir)/stigdiff \
		$(DESTDIR)$(schemadir)/stigdiff.schema.json

installcheck: all ## install somewhere, build and run a consumer in C and C++
	@MAKE='$(MAKE)' CC='$(CC)' tests/install/run.sh

clean: ## remove build/
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | \
		awk -F '\t' '{ printf "  %-15s %s\n", $$1, $$2 }'

.PHONY: all bench clean cli corpus coverage fuzz fuzzers golden golden-update \
	hardening help install installcheck json layers lint refuse replay test \
	uninstall unit FORCE

-include $(shell find $(OBJ) -name '*.d' 2>/dev/null)
