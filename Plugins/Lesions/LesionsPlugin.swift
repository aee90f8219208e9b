enum LesionsModule {}
