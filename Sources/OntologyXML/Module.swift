enum OntologyXMLModule {}
