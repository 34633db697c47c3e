namespace Chumchon.Bench;

/// <summary>One chapter of the performance book.</summary>
internal sealed record Benchmark(string Name, string About, Func<Task> RunAsync);
