# NerveGraph. `make run` answers three questions, `make test` runs every test; the rest is listed by `make help`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
PREFIX ?= /usr/local
DESTDIR ?=
TARGET ?= syntax
SECONDS ?= 60
NERVEGRAPH := .build/release/nervegraph
PRODUCT := --configuration release --product nervegraph

.PHONY: help dependencies build run test api support soak lint pictures bench routing plans programs closure updates queries peers limits growth fuzz reference install uninstall clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

dependencies: ## install libxml2, pkg-config and python3 where they are missing
	@.ci/install-dependencies

build: dependencies ## build the command, optimised: .build/release/nervegraph
	@swift build $(PRODUCT)

run: build ## answer three questions about the pudendal nerve
	@.ci/ask $(NERVEGRAPH) approaches "pudendal nerve"
	@.ci/ask $(NERVEGRAPH) risks "CT-guided transgluteal approach to the pudendal nerve in the Alcock canal"
	@.ci/ask $(NERVEGRAPH) denervates "pudendal nerve" --at "Alcock canal"

test: dependencies ## run every test
	@swift build --build-tests --explicit-target-dependency-import-check error
	@swift test --skip-build --parallel

support: ## write what of openCypher works into Documentation/OpenCypherSupport.md; NERVEGRAPH_TCK names the TCK
	@swift build --build-tests
	@NERVEGRAPH_WRITE_SUPPORT=1 swift test --skip-build --filter SupportTests

soak: ## hold COUNT random queries from SEED on against trying everything: SEED=1 COUNT=100000
	@swift build --configuration release --product soak
	@.build/release/soak "$(SEED)" "$(COUNT)"

api: ## write what plugins in Swift are compiled against: Documentation/RegionPluginAPI.txt
	@swift build --build-tests
	@NERVEGRAPH_WRITE_API=1 swift test --skip-build --filter PublicAPITests

lint: ## hold the sources against .swift-format
	@swift format lint --strict --parallel --recursive Package.swift Sources Plugins Tests Benchmarks Documentation

pictures: build ## write the pictures of Documentation/Pictures anew
	@sed -n 's/^| \[\([a-z-]*\.svg\)\].* `nervegraph \(draw .*\)` |$$/$(subst /,\/,$(NERVEGRAPH)) \2 -o Documentation\/Pictures\/\1/p' \
	  Documentation/Pictures/README.md | sh -e

bench: build ## measure loading, rules and answering as ratios to the bare parse
	@swift run --package-path Benchmarks --configuration release benchmarks $(CURDIR)

plans: ## measure how long a plan for each nerve takes
	@swift run --package-path Benchmarks --configuration release plans $(CURDIR)/Ontology

programs: ## measure calls of a plugin's program: PLUGIN=folder
	@swift run --package-path Benchmarks --configuration release programs $(CURDIR)/Ontology "$(PLUGIN)"

routing: ## measure path searches against a native program: NATIVE=program ARCS=file PAIRS=file
	@Benchmarks/compare-routing "$(NATIVE)" "$(ARCS)" "$(PAIRS)"

closure: ## measure a transitive closure by rules against other engines: NODES=file EDGES=file TYPE=name
	@Benchmarks/compare-closure "$(NODES)" "$(EDGES)" "$(TYPE)"

updates: ## measure following a change of one fact on the whole ontology
	@swift run --package-path Benchmarks --configuration release updates $(CURDIR)/Ontology

queries: ## measure the query set against a native program: NATIVE=program DIRECTORY=nodes, edges and parameters
	@Benchmarks/compare-queries "$(NATIVE)" "$(DIRECTORY)"

peers: ## measure the query set against other engines: ASK=program DIRECTORY=nodes, edges and parameters PEERS="names"
	@Benchmarks/compare-peers "$(ASK)" "$(DIRECTORY)" 2 $(PEERS)

limits: ## measure how long after a limit is reached its error comes, and whether memory returns
	@swift build --package-path Benchmarks --configuration release --product limits
	@Benchmarks/.build/release/limits; late=$$?; Benchmarks/.build/release/limits --again 1000; exit $$late

growth: ## measure load, memory and answers over graphs of growing size: DIRECTORIES="small large …"
	@Benchmarks/compare-growth $(DIRECTORIES)

FUZZ := .build-fuzz/release/fuzz
fuzz: dependencies ## feed hostile bytes to TARGET (syntax, query, ontology, …) for SECONDS
	@NERVEGRAPH_FUZZ="$(TARGET)" swift build --configuration release --scratch-path .build-fuzz --product fuzz \
	  --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address
	@mkdir -p ".build-fuzz/found/$(TARGET)"
	@ASAN_OPTIONS=detect_leaks=0 NERVEGRAPH_FUZZ="$(TARGET)" $(FUZZ) -max_total_time=$(SECONDS) -timeout=1 \
	  -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix=".build-fuzz/" ".build-fuzz/found/$(TARGET)" "Tests/Fuzzing/Corpus/$(TARGET)"

reference: dependencies ## write the reference of the plugin API to .build/reference; a link that leads nowhere is an error
	@swift build --target RegionPluginAPI
	@rm -rf .build/reference .build/symbols && mkdir -p .build/symbols
	@swift symbolgraph-extract -module-name RegionPluginAPI -I "$$(swift build --show-bin-path)/Modules" -I Sources/CRegionPlugin \
	  -target "$$(uname -m)-unknown-linux-gnu" -minimum-access-level public -output-dir .build/symbols
	@docc convert Sources/RegionPluginAPI/RegionPluginAPI.docc --fallback-display-name RegionPluginAPI \
	  --fallback-bundle-identifier nervegraph.RegionPluginAPI --additional-symbol-graph-dir .build/symbols \
	  --output-path .build/reference --warnings-as-errors
	@echo "wrote .build/reference"

install: build ## install the command and its ontology below PREFIX
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/nervegraph"
	@install -m 755 $(NERVEGRAPH) "$(DESTDIR)$(PREFIX)/bin/nervegraph"
	@rm -rf "$(DESTDIR)$(PREFIX)/share/nervegraph/Ontology"
	@cp -R Ontology "$(DESTDIR)$(PREFIX)/share/nervegraph/Ontology"
	@rm -rf "$(DESTDIR)$(PREFIX)/share/nervegraph/RegionPluginAPI"
	@cp -RL Plugins/RegionPluginAPI "$(DESTDIR)$(PREFIX)/share/nervegraph/RegionPluginAPI"
	@rm -rf "$(DESTDIR)$(PREFIX)/share/nervegraph/Templates"
	@cp -R Plugins/Templates "$(DESTDIR)$(PREFIX)/share/nervegraph/Templates"
	@install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	@$(NERVEGRAPH) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/nervegraph"
	@$(NERVEGRAPH) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_nervegraph"
	@$(NERVEGRAPH) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/nervegraph.fish"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/nervegraph"

uninstall: ## remove what install put there
	@rm -rf "$(DESTDIR)$(PREFIX)/bin/nervegraph" "$(DESTDIR)$(PREFIX)/share/nervegraph" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/nervegraph" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_nervegraph" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/nervegraph.fish"

clean: ## remove everything built
	@rm -rf .build .build-* Benchmarks/.build
