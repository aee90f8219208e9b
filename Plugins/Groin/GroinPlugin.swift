enum GroinModule {}
