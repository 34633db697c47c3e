using System.Data.Common;
using Chumchon.Domain.Areas;

namespace Chumchon.Data.Areas;

/// <summary>The districts of today in statements: those that gave way to others stand in their table too, for what was reported of them.</summary>
internal static class StandingDistricts
{
    /// <summary>A condition on the table <c>district</c>.</summary>
    public const string Only =
        """
        district.code not in (
            select from_code from area_succession where from_code not in (select from_code from area_succession where to_code = from_code))
        """;

    /// <summary>How many of an area report (มีสำนักงาน): Bangkok's do not.</summary>
    /// <param name="within">A further condition, which begins with <c>and</c>.</param>
    public static async Task<int> CountReportingAsync(DbTransaction transaction, AreaScope area, string within, CancellationToken cancellation) =>
        (int)await transaction.Command(
            $"""
            select count(*) from district join province on province.code = district.province_code
            where report_order is not null and {Only} and district.code between @from and @to {within}
            """,
            ("@from", area.FirstDistrict), ("@to", area.LastDistrict))
            .FirstAsync(static reader => reader.GetInt64(0), cancellation);
}
