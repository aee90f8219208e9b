enum CypherSemanticsModule {}
