using Chumchon.Data.Areas;
using Chumchon.Data.Reports;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.SalesReports;

/// <summary>Reads what a page or file is asked for from its address: one reading for all of them.</summary>
public sealed class ReportChoices(SalesTotals totals, AreaDirectory areas, TimeProvider clock)
{
    /// <param name="opensOn">The area where the address names none; an empty province is the country.</param>
    public async Task<ReportChoice> ReadAsync(IQueryCollection query, AreaScope opensOn, CancellationToken cancellation)
    {
        var refusals = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        var years = await totals.YearsAsync(AreaScope.Country, cancellation);
        var newest = years.Count > 0 ? years[0] : SalesMonth.At(clock.GetUtcNow()).FiscalYear;
        var year = Value(query, ReportChoice.FiscalYearName, refusals, ReadYear) ?? newest;
        var through = Value(query, ReportChoice.ThroughName, refusals, text => ReadThrough(text, year));
        var area = query[ReportChoice.ProvinceName].ToString() is "" && query.ContainsKey(ReportChoice.ProvinceName)
            ? AreaScope.Country
            : Value(query, ReportChoice.ProvinceName, refusals, ReadProvince) is { } province ? AreaScope.Of(province) : opensOn;
        return new(area, year, through, [.. years.Append(year).Distinct().OrderDescending()], refusals);
    }

    private static T? Value<T>(
        IQueryCollection query, string name, Dictionary<string, Refusal> refusals, Func<string, Result<T>> read) where T : struct
    {
        if (query[name].ToString() is not { Length: > 0 } text)
        {
            return null;
        }

        var result = read(text);
        if (result.Refusal is { } refusal)
        {
            refusals.Add(name, refusal);
            return null;
        }

        return result.Value;
    }

    private static Result<FiscalYear> ReadYear(string text) =>
        FiscalYear.TryParse(text, out var year) ? year : new FiscalYearNotBuddhist();

    private static Result<SalesMonth> ReadThrough(string text, FiscalYear year) => SalesMonth.TryParse(text, out var month)
        ? year.Holds(month) ? month : new ThroughOutsideYear(month, year)
        : new ThroughNotAMonth();

    private Result<ProvinceCode> ReadProvince(string text) => ProvinceCode.TryParse(text, out var province) && areas.Has(province)
        ? areas.Reports(province) ? province : new ProvinceWithoutReports()
        : new ProvinceUnknown();
}
