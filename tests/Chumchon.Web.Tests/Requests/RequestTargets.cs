using Chumchon.Web.Platform.Providers;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Requests;

/// <summary>Whatever of the program can be asked: every address, and every field of every form on its pages.</summary>
internal sealed record RequestTargets
{
    private RequestTargets(IReadOnlyList<RoutePattern> routes, IReadOnlyList<string> fields, string token)
    {
        Routes = routes;
        Fields = fields;
        Token = token;
    }

    public IReadOnlyList<RoutePattern> Routes { get; }

    /// <summary>Names of fields and of values of the query.</summary>
    public IReadOnlyList<string> Fields { get; }

    public string Token { get; init; }

    public static async Task<RequestTargets> OfAsync(TestSite site, Visitor visitor)
    {
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(static endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(RoutePattern.Of)
            .Append(RoutePattern.Of(ProviderScheme.AnswerPath))
            .ToList();
        string[] fields = ["handler", "district", "province", "fiscalYear", "through", "region", "kind", "only", "unit", "shape", "digits",
            "name", "month", "version", "before", "saved", "returnUrl", "code", "previous", "status", "sort", "kept", "undo", "line", "producer", "type",
            "state", "error", "iss"];
        var token = "";
        foreach (var path in routes.Select(static route => route.Path(RoutePattern.UsualOf)).Distinct(StringComparer.Ordinal))
        {
            var page = await visitor.GetAsync(path);
            if (page.Document.QuerySelector("input[name=__RequestVerificationToken]") is not null)
            {
                token = page.Token.Value;
            }

            fields = [.. fields.Union(page.Document.QuerySelectorAll("[name]").Select(static field => field.GetAttribute("name")!)
                .Where(static name => name is not "viewport" and not "color-scheme"))];
        }

        return new(routes, fields, token);
    }
}

/// <summary>An address in parts, of which some are values.</summary>
internal sealed record RoutePattern(IReadOnlyList<(string Text, bool IsValue)[]> Segments)
{
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["month"] = "2024-02", ["version"] = "2", ["slug"] = "by-province", ["format"] = "csv", ["status"] = "404",
    };

    /// <summary>An address that is answered before any endpoint is looked for.</summary>
    public static RoutePattern Of(string path) => new([.. path.Split('/').Skip(1).Select(static part => new[] { (part, IsValue: false) })]);

    public static RoutePattern Of(RouteEndpoint endpoint) => new(
        [.. endpoint.RoutePattern.PathSegments.Select(static segment => segment.Parts.Select(static part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => (literal.Content, IsValue: false),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => (separator.Content, IsValue: false),
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => (parameter.Name, IsValue: true),
            _ => throw new InvalidOperationException($"A part of a route that is not known: {part}"),
        }).ToArray())]);

    public string Path(Func<string, string> valueOf) =>
        "/" + string.Join('/', Segments.Select(parts => string.Concat(parts.Select(part => part.IsValue ? valueOf(part.Text) : part.Text))));

    public static string UsualOf(string name) => Usual.GetValueOrDefault(name, "1");
}
