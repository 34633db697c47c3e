namespace Chumchon.Bench.Measuring;

/// <summary>What a piece of work took.</summary>
/// <param name="Program">CPU time of this process.</param>
/// <param name="Server">CPU time of the PostgreSQL server's processes.</param>
/// <param name="Bytes">Allocated on this process's heap.</param>
internal readonly record struct Cost(TimeSpan Elapsed, TimeSpan Program, TimeSpan Server, long Bytes)
{
    public TimeSpan Cpu => Program + Server;
}
