enum PropertyGraphModule {}
