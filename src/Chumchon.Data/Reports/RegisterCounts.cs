using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>The register (ทะเบียนผู้ประกอบการ) in numbers by district: producers that have not ceased, and their products.</summary>
public sealed class RegisterCounts
{
    private readonly IReadOnlyDictionary<int, (long Producers, long Products)> counts;

    internal RegisterCounts(IReadOnlyDictionary<int, (long Producers, long Products)> counts) => this.counts = counts;

    public long Producers(IEnumerable<DistrictCode> districts) => districts.Sum(district => counts.GetValueOrDefault(district.Value).Producers);

    /// <summary>ผลิตภัณฑ์ (รายการ).</summary>
    public long Products(IEnumerable<DistrictCode> districts) => districts.Sum(district => counts.GetValueOrDefault(district.Value).Products);

    /// <summary>
    /// Counts the register of districts anew. Belongs to every transaction that adds producers, or changes their district, kind,
    /// status or products.
    /// </summary>
    internal static async Task RefreshAsync(DbTransaction transaction, int firstDistrict, int lastDistrict, CancellationToken cancellation)
    {
        await transaction.Command(
            "delete from register_rollup where district_code between @first and @last",
            ("@first", firstDistrict), ("@last", lastDistrict)).ExecuteAsync(cancellation);
        await transaction.Command(
            """
            insert into register_rollup (district_code, kind, producers, products)
            select district_code, kind, count(*), sum(products) from producer
            where district_code between @first and @last and status <> @ceased
            group by district_code, kind
            """,
            ("@first", firstDistrict), ("@last", lastDistrict), ("@ceased", (int)ProducerStatus.Ceased)).ExecuteAsync(cancellation);
    }
}
