using Chumchon.Domain.Areas;

namespace Chumchon.Data.Reports;

/// <summary>The register (ทะเบียนผู้ประกอบการ) in numbers by district: producers that have not ceased, and their products.</summary>
public sealed class RegisterCounts
{
    private readonly IReadOnlyDictionary<int, (long Producers, long Products)> counts;

    internal RegisterCounts(IReadOnlyDictionary<int, (long Producers, long Products)> counts) => this.counts = counts;

    public long Producers(IEnumerable<DistrictCode> districts) => districts.Sum(district => counts.GetValueOrDefault(district.Value).Producers);

    /// <summary>ผลิตภัณฑ์ (รายการ).</summary>
    public long Products(IEnumerable<DistrictCode> districts) => districts.Sum(district => counts.GetValueOrDefault(district.Value).Products);
}
