enum ThoraxModule {}
