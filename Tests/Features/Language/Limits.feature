Feature: What a query may use

  Scenario: The rows of the answer
    When running:
      """
      nervegraph query "UNWIND range(1, 100) AS i RETURN i" --max-rows 10
      """
    Then the output shows:
      """
      RowLimit
      """
    And the exit code is 65

  Scenario: Rows within the limit
    When running:
      """
      nervegraph query "UNWIND range(1, 10) AS i RETURN count(i) AS c" --max-rows 10 --timeout 60 --format json
      """
    Then the exit code is 0

  Scenario: Memory
    When running:
      """
      nervegraph query "RETURN size(collect { UNWIND range(1, 10000000) AS i RETURN [i, i] }) AS c" --max-memory 16
      """
    Then the output shows:
      """
      MemoryLimit
      """
    And the exit code is 65

  Scenario: Time
    When running:
      """
      nervegraph query "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS c" --timeout 0.05
      """
    Then the output shows:
      """
      TimeLimit
      """
    And the exit code is 65
