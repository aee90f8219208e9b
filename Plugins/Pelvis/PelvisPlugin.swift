enum PelvisModule {}
