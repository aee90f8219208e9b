enum RegionPluginAPIModule {}
