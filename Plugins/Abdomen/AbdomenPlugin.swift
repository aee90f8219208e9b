enum AbdomenModule {}
