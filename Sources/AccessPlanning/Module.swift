enum AccessPlanningModule {}
