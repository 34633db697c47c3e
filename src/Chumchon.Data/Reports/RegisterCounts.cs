using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>The register (ทะเบียนผู้ประกอบการ) of a month in numbers by district: producers that had not ceased, and their products.</summary>
public sealed class RegisterCounts
{
    private readonly IReadOnlyDictionary<int, (long Producers, long Products)> counts;

    internal RegisterCounts(IReadOnlyDictionary<int, (long Producers, long Products)> counts) => this.counts = counts;

    public long Producers(IEnumerable<DistrictCode> districts) => districts.Sum(district => counts.GetValueOrDefault(district.Value).Producers);

    /// <summary>ผลิตภัณฑ์ (รายการ).</summary>
    public long Products(IEnumerable<DistrictCode> districts) => districts.Sum(district => counts.GetValueOrDefault(district.Value).Products);

    // A producer counts from where it begins to be so until where it ends: a step up and a step down, summed month by month.
    private static readonly string Count =
        $"""
        insert into register_rollup (district_code, kind, from_month, until_month, producers, products)
        with step(district_code, kind, month, producers, products) as (
            select district_code, kind, from_month, 1, products from producer_past
            where district_code between @first and @last and status <> @ceased
            union all
            select district_code, kind, until_month, -1, -products from producer_past
            where district_code between @first and @last and status <> @ceased and until_month < {ProducerHistory.Open.Index}),
        turn as (
            select district_code, kind, month, sum(producers) as producers, sum(products) as products from step
            group by district_code, kind, month having sum(producers) <> 0 or sum(products) <> 0),
        counted as (
            select district_code, kind, month, lead(month, 1, {ProducerHistory.Open.Index}) over so_far as until_month,
                sum(producers) over so_far as producers, sum(products) over so_far as products
            from turn window so_far as (partition by district_code, kind order by month))
        select district_code, kind, month, until_month, producers, products from counted where producers > 0
        """;

    /// <summary>
    /// Counts the register of districts anew, month by month, from <c>producer_past</c>. Belongs to every transaction that changes that.
    /// </summary>
    internal static async Task RefreshAsync(DbTransaction transaction, int firstDistrict, int lastDistrict, CancellationToken cancellation)
    {
        await transaction.Command(
            "delete from register_rollup where district_code between @first and @last",
            ("@first", firstDistrict), ("@last", lastDistrict)).ExecuteAsync(cancellation);
        await transaction.Command(
            Count, ("@first", firstDistrict), ("@last", lastDistrict), ("@ceased", (int)ProducerStatus.Ceased)).ExecuteAsync(cancellation);
    }
}
