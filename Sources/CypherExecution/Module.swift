enum CypherExecutionModule {}
