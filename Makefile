.PHONY: help build run demo test format

help: ## Lists what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

build: ## Builds target/bactrian.jar
	mvn -q package -DskipTests

run: build ## Builds and starts Bactrian
	java -jar target/bactrian.jar

demo: build ## Builds and starts Bactrian with the demo
	java -jar target/bactrian-demo.jar

test: ## Runs all tests
	mvn -B verify

format: ## Formats the Java sources
	mvn -q spotless:apply
