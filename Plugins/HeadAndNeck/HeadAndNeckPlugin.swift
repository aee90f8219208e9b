enum HeadAndNeckModule {}
