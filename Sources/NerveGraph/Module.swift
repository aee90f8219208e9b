enum NerveGraphModule {}
