using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>Every address of the program is guarded as approved here; a new one is added here, or the test fails.</summary>
public sealed class EndpointTests
{
    internal const string Anybody = "anybody";
    private const string Officers = RoomPolicies.Officers;
    private static readonly string Totals = RoomPolicies.For(Permission.ReadTotals);
    private static readonly string Audit = RoomPolicies.For(Permission.ReadAudit);
    private static readonly string Producers = RoomPolicies.For(Permission.ReadProducers);

    private static readonly string Accounts = RoomPolicies.For(Permission.KeepOffice);

    internal static readonly Dictionary<string, string> Approved = new()
    {
        ["/"] = Totals,
        ["/account/again"] = Officers,
        ["/account/factors"] = Officers,
        ["/account/factors/app"] = Officers,
        ["/account/data"] = Officers,
        ["/account/data.json"] = Officers,
        ["/account/sessions"] = Officers,
        ["/account/external"] = Officers,
        ["/audit"] = Audit,
        ["/audit/entries.csv"] = Audit,
        ["/audit/heads"] = Audit,
        ["/audit/heads/{day:int}"] = Audit,
        ["/audit/{district:int}/{stream:long}/{number:long}"] = Audit,
        ["/entry/otop-sales"] = Producers,
        ["/entry/otop-sales/help"] = Producers,
        ["/entry/otop-sales/{month}"] = Producers,
        ["/entry/otop-sales/{month}/form.xlsx"] = $"{Producers},{RoomPolicies.For(Permission.ExportProducers)}",
        ["/entry/otop-sales/{month}/print-form"] = Producers,
        ["/entry/otop-sales/{month}/upload"] = Producers,
        ["/entry/otop-sales/{month}/receipts/{version:long}"] = Producers,
        ["/entry/otop-sales/{month}/saves"] = Producers,
        ["/entry/otop-sales/{month}/past"] = Producers,
        ["/entry/otop-sales/{month}/rows/{line:long}/past"] = Producers,
        ["/entry/otop-sales/words/{name}"] = Producers,
        ["/error/401"] = Anybody,
        ["/error/unsaved"] = Anybody,
        ["/error/{status:int}"] = Anybody,
        ["/health/live"] = Anybody,
        ["/health/ready"] = Anybody,
        ["/imports"] = RoomPolicies.For(Permission.RunSystem),
        ["/imports/{id:long}"] = RoomPolicies.For(Permission.RunSystem),
        ["/language"] = Anybody,
        ["/office"] = Officers,
        ["/password"] = Officers,
        ["/people"] = Accounts,
        ["/people/import"] = $"{Accounts},{RoomPolicies.For(Permission.ManageAccounts)}",
        ["/people/new"] = $"{Accounts},{RoomPolicies.For(Permission.ManageAccounts)}",
        ["/people/review"] = Accounts,
        ["/people/{id:long}"] = Accounts,
        ["/people/{id:long}/erase"] = $"{Accounts},{RoomPolicies.For(Permission.RunSystem)}",
        ["/preferences"] = Officers,
        ["/receipts/check"] = Producers,
        ["/register"] = Producers,
        ["/register/{id:long}"] = Producers,
        ["/reports/otop-sales/export"] = Totals,
        ["/reports/otop-sales/export/{slug}"] = Totals,
        ["/reports/otop-sales/export/{slug}.{format}"] = Totals,
        ["/reports/otop-sales/monthly"] = Totals,
        ["/reports/otop-sales/overview"] = Totals,
        ["/reports/otop-sales/views"] = Totals,
        ["/requests"] = Producers,
        ["/requests/new"] = $"{Producers},{RoomPolicies.For(Permission.Record)}",
        ["/requests/{district:int}/{number:long}"] = Producers,
        ["/sign-in"] = Anybody,
        ["/sign-in/passkey"] = Anybody,
        ["/sign-in/external"] = Anybody,
        ["/sign-in/external/callback"] = Anybody,
        ["/sign-in/external/link"] = Anybody,
        ["/sign-in/password"] = Anybody,
        ["/sign-in/second"] = Anybody,
        ["/sign-out"] = Anybody,
    };

    [Fact]
    public async Task EveryEndpoint_IsGuardedAsApproved()
    {
        await using var site = await TestSite.StartAsync();

        var found = Endpoints(site).Where(IsNoFile);

        Differences(found.Select(static endpoint => (RouteOf(endpoint), GuardOf(endpoint)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task FilesOfTheFrontEnd_AreTheOnlyFiles()
    {
        await using var site = await TestSite.StartAsync();

        var files = Endpoints(site).Where(static endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            .Select(RouteOf).ToList();

        files.ShouldNotBeEmpty();
        files.ShouldAllBe(static route => route.StartsWith("/dist/", StringComparison.Ordinal) || route.StartsWith("/favicon.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsNotSaid_IsForOfficersWithAnArea()
    {
        await using var site = await TestSite.StartAsync();

        var fallback = await site.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();

        fallback.ShouldNotBeNull().Requirements.OfType<DenyAnonymousAuthorizationRequirement>().ShouldHaveSingleItem();
        fallback.Requirements.OfType<ClaimsAuthorizationRequirement>().ShouldHaveSingleItem().ClaimType.ShouldBe(Officer.ScopeClaim);
    }

    [Fact]
    public void Check_FindsAnUnapprovedAndAnUnguardedAddress() =>
        Differences([.. Approved.Where(static entry => entry.Key is not "/sign-in").Select(static entry =>
                (entry.Key, entry.Key is "/password" ? Anybody : entry.Value)), ("/secrets", Officers)])
            .ShouldBe(["/password is for anybody, approved: officers", "/secrets is for officers, approved: nothing", "/sign-in is approved and gone"]);

    private static IEnumerable<string> Differences(IEnumerable<(string Route, string Guard)> endpoints)
    {
        var found = endpoints.Distinct().ToList();
        var wrong = found
            .Where(static endpoint => Approved.GetValueOrDefault(endpoint.Route) != endpoint.Guard)
            .Select(static endpoint => $"{endpoint.Route} is for {endpoint.Guard}, approved: {Approved.GetValueOrDefault(endpoint.Route, "nothing")}");
        var gone = Approved.Keys.Where(route => !found.Exists(endpoint => endpoint.Route == route)).Select(static route => $"{route} is approved and gone");
        return wrong.Concat(gone).Order(StringComparer.Ordinal);
    }

    internal static IEnumerable<RouteEndpoint> Endpoints(TestSite site) =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    internal static bool IsNoFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null;

    internal static string RouteOf(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}";

    private static string GuardOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? Anybody
        : endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } named
            ? string.Join(',', named.Select(static data => data.Policy))
            : "whom the fallback lets in";
}
