enum CypherSyntaxModule {}
