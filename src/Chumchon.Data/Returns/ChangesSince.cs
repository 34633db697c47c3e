using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Returns;

/// <summary>What one write changed in a month, a cell or a row.</summary>
/// <param name="Version">The version that the write made.</param>
/// <param name="Officer">Who wrote it.</param>
public sealed record LaterChange(CellChange Cell, long Version, string Officer);

/// <summary>What was written in a month after a version of it that somebody saw (R20).</summary>
public sealed class ChangesSince(ChumchonDatabase database)
{
    /// <summary>
    /// Changed cells and rows, oldest first, each as often as it was changed; none where the district lies outside the scope. Null where
    /// the month never had one of the versions: what was changed since cannot be told.
    /// </summary>
    /// <param name="version">The version that was seen; of number 0 for a month in which nothing was written.</param>
    /// <param name="own">Later versions that whoever asks made; of a cell or row, what came before them is left out.</param>
    public async Task<IReadOnlyList<LaterChange>?> ReadAsync(
        AreaScope scope, DistrictCode district, SalesMonth month, MonthVersion version, IReadOnlyList<MonthVersion> own,
        CancellationToken cancellation)
    {
        if (!scope.Includes(district))
        {
            return [];
        }

        var since = await database.ReadAsync(
            transaction => ReturnHistory.OfOthersAsync(transaction, district, month, version, own, cancellation), cancellation);
        return since?.ConvertAll(static change => new LaterChange(change.Cell, change.Version, change.Officer));
    }
}
