enum ReasoningModule {}
