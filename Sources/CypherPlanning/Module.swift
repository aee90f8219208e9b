enum CypherPlanningModule {}
