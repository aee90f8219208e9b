enum UpperLimbModule {}
