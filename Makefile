# `make demo` shows what whatif does, `make test` checks that it does it; both need Swift and nothing else.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 300
QUICK ?=

WHATIF := .build/release/whatif
# The program that is built for use carries Swift's own libraries with it; macOS has them.
STATIC := $(if $(filter Darwin,$(shell uname -s)),,--static-swift-stdlib)
# Names of functions, for traces of crashes, are left to who builds it.
STRIP := $(if $(filter Darwin,$(shell uname -s)),,-Xlinker -s)
SHARE := $(DESTDIR)$(PREFIX)/share
SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: help demo test build install format lint docs golden fuzz bench clean deps
.DEFAULT_GOAL := help

help:
	@echo "make demo      build whatif and ask the founding case a few questions"
	@echo "make test      build and run all tests"
	@echo "make build     build $(WHATIF)"
	@echo "make install   install it below PREFIX ($(PREFIX)); DESTDIR is put in front"
	@echo "make format    lay out the sources; make lint only checks them"
	@echo "make docs      write docs/errors.md, docs/whatif.1 and the answers in docs/questions anew"
	@echo "make golden    write the expectations in Tests/Golden anew, to be looked at"
	@echo "make fuzz      look FUZZ_SECONDS ($(FUZZ_SECONDS)) long for texts that break something"
	@echo "make bench     measure it against reference programs, five minutes; QUICK=1 takes a look in one"
	@echo "make clean     remove what was built"

demo: build
	@scripts/demo $(WHATIF)

test: deps
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

build: deps
	$(SWIFT) build -c release --product whatif $(STATIC) $(STRIP)

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/whatif/examples" "$(SHARE)/man/man1" \
	  "$(SHARE)/bash-completion/completions" "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	install -m 755 $(WHATIF) "$(DESTDIR)$(PREFIX)/bin/whatif"
	install -m 644 examples/*.whatif "$(SHARE)/whatif/examples"
	install -m 644 docs/whatif.1 "$(SHARE)/man/man1/whatif.1"
	$(WHATIF) completions bash > "$(SHARE)/bash-completion/completions/whatif"
	$(WHATIF) completions zsh > "$(SHARE)/zsh/site-functions/_whatif"
	$(WHATIF) completions fish > "$(SHARE)/fish/vendor_completions.d/whatif.fish"

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

docs: deps
	WHATIF_UPDATE_DOCS=1 $(SWIFT) test --filter "ErrorsPageTests|ManualPageTests|QuestionPagesTests"

golden: deps
	WHATIF_UPDATE_GOLDEN=1 $(SWIFT) test --filter GoldenTests/golden

fuzz: deps
	SWIFT="$(SWIFT)" scripts/fuzz $(FUZZ_SECONDS)

bench: build
	$(SWIFT) build -c release --package-path Benchmarks
	Benchmarks/.build/release/Benchmark $(if $(QUICK),--quick) $(WHATIF)

clean:
	$(SWIFT) package clean

deps:
	@scripts/install-dependencies
