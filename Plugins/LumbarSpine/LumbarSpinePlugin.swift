enum LumbarSpineModule {}
