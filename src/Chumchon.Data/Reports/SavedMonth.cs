using Chumchon.Domain.Returns;

namespace Chumchon.Data.Reports;

/// <summary>A district's month that was confirmed by at least one save (บันทึกแล้ว, R19).</summary>
/// <param name="IsComplete">บันทึกแล้ว ครบถ้วน: <see cref="Domain.Months.MonthStage.Complete"/>.</param>
/// <param name="Producers">Of all kinds, whatever kind the sums are of.</param>
/// <param name="SavedAt">The last save, in Unix ms.</param>
internal readonly record struct SavedMonth(bool IsComplete, ProducerCounts Producers, ChannelSums Sums, long SavedAt)
{
    /// <summary>Of two districts that are one today.</summary>
    public static SavedMonth Together(SavedMonth left, SavedMonth right) => new(
        left.IsComplete && right.IsComplete,
        new(left.Producers.All + right.Producers.All, left.Producers.Reported + right.Producers.Reported),
        left.Sums + right.Sums,
        Math.Max(left.SavedAt, right.SavedAt));
}
