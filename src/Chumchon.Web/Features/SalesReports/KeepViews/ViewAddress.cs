using Chumchon.Data.Views;
using Chumchon.Web.Features.SalesReports.Sorting;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Reports.Asking;
using Chumchon.Web.Reports.Making;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Chumchon.Web.Features.SalesReports.KeepViews;

/// <summary>
/// The addresses that can be kept and shared: pages of reports of this site, with the criteria that they know. What is kept is put
/// together anew from them, so that no other address can stand in its place.
/// </summary>
public static class ViewAddress
{
    private const int LongestValue = 60;

    private static readonly string[] Criteria =
    [
        ReportChoice.FiscalYearName, ReportChoice.ProvinceName, ReportChoice.ThroughName, ReportChoice.DistrictName, ReportChoice.RegionName,
        ReportChoice.KindName, ReportChoice.MonthAloneName, ReportChoice.UnitName, ReportChoice.AreasName, ReportHead.NameName, TableSort.Name,
    ];

    /// <summary>The address of a page as it was asked for: what was left open, such as the latest month, stays open.</summary>
    public static string? Of(HttpRequest request) => Of(request.Path.Value ?? "", request.Query);

    /// <summary>The same page for whoever opens it, whatever her own area and whenever: all that was chosen for her is said.</summary>
    public static string? Shared(HttpRequest request, ReportChoice choice)
    {
        var said = QueryHelpers.ParseQuery(ReportChoice.QueryOf(choice.Criteria));
        foreach (var name in (ReadOnlySpan<string>)[ReportHead.NameName, TableSort.Name])
        {
            said[name] = request.Query[name];
        }

        return Of(request.Path.Value ?? "", said);
    }

    /// <summary>An address that was posted or stored; null where it is none of a report page.</summary>
    public static string? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var end = text.IndexOf('?', StringComparison.Ordinal);
        var values = QueryHelpers.ParseQuery(end < 0 ? "" : text[end..]);
        return values.Keys.Any(static name => !Criteria.Contains(name)) ? null : Of(end < 0 ? text : text[..end], values);
    }

    private static string? Of(string path, IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        if (!IsReport(path))
        {
            return null;
        }

        // An empty province is the country; other empty values say nothing.
        var said = values.Where(static value => Criteria.Contains(value.Key) && (value.Value.ToString().Length > 0 || value.Key == ReportChoice.ProvinceName))
            .ToDictionary(static value => value.Key, static value => value.Value);
        if (said.Values.Any(static value => value.Count > 1 || value.ToString().Length > LongestValue || !PlainText.Is(value.ToString())))
        {
            return null;
        }

        var address = QueryHelpers.AddQueryString(path, Criteria.Where(said.ContainsKey).Select(name => KeyValuePair.Create(name, said[name])));
        return address.Length > KeptViews.LongestAddress ? null : address;
    }

    private static bool IsReport(string path) => path is SalesReportsLinks.Overview or SalesReportsLinks.Monthly
        || (path.StartsWith($"{SalesReportsLinks.Export}/", StringComparison.Ordinal)
            && ReportCatalogue.Find(path[(SalesReportsLinks.Export.Length + 1)..]) is not null);
}
