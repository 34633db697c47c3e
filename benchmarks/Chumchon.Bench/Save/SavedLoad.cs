using Chumchon.Bench.Measuring;

namespace Chumchon.Bench.Save;

/// <summary>What a crowd of writers reached.</summary>
internal sealed record SavedLoad(string Name, IReadOnlyList<double> Milliseconds, Cost Cost)
{
    public int Saves => Milliseconds.Count;

    public double PerSecond => Saves / Cost.Elapsed.TotalSeconds;

    /// <summary>Milliseconds of CPU, of the program and of the server.</summary>
    public double CpuOfOne => Cost.Cpu.TotalMilliseconds / Saves;

    public double ProgramCpuOfOne => Cost.Program.TotalMilliseconds / Saves;

    public double ServerCpuOfOne => Cost.Server.TotalMilliseconds / Saves;

    public double KilobytesOfOne => Cost.Bytes / 1000.0 / Saves;

    /// <param name="share">0.5 the median, 1 the slowest.</param>
    public double Quantile(double share) => Milliseconds[Math.Min(Saves - 1, (int)(Saves * share))];
}
