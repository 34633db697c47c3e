namespace Chumchon.Data.Reports;

/// <summary>Producers in the returns of a month (ผู้ประกอบการ, ราย).</summary>
/// <param name="All">With a row in the month.</param>
/// <param name="Reported">With a figure in the month.</param>
public readonly record struct ProducerCounts(int All, int Reported);
