enum LowerLimbModule {}
