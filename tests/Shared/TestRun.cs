namespace Chumchon.Tests;

/// <summary>How thorough this run is: <c>./test --full</c> says so by <c>CHUMCHON_TEST_FULL=1</c>.</summary>
public static class TestRun
{
    public static bool IsFull { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CHUMCHON_TEST_FULL"), "1", StringComparison.Ordinal);
}
