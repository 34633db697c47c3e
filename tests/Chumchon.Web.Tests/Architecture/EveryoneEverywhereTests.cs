using System.Net;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Tests.Requests;
using Chumchon.Web.Tests.TestSites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>
/// Every address that there is, asked by everyone there is for her own, a neighbour's and a foreign district: it answers as its
/// approved guard, the role and the area say.
/// </summary>
public sealed class EveryoneEverywhereTests
{
    private static readonly string[] Districts = ["9001", "9002", "9101"];

    private static readonly Person[] People =
    [
        new("d9001", OfficeRole.DistrictOfficer, ["9001"]),
        new("viewer", OfficeRole.Viewer, ["9001"]),
        new("p90", OfficeRole.ProvincialOfficer, ["9001", "9002"]),
        new("central", OfficeRole.DepartmentOfficer, Districts),
        new("admin", OfficeRole.Administrator, Districts),
        new("expired", Role: null, []),
        new("nobody", Role: null, []),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Addresses_AnswerAsApproved(string provider)
    {
        await using var site = await TestSite.StartAsync(provider);

        (await UnexpectedAsync(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_FindsAnUnguardedAddress()
    {
        await using var site = await TestSite.StartWithAsync(static services => services.AddSingleton<IStartupFilter, UnguardedAddress>());

        (await UnexpectedAsync(site)).ShouldContain(static unexpected => unexpected.StartsWith("/rows-for-all ", StringComparison.Ordinal));
    }

    private static async Task<List<string>> UnexpectedAsync(TestSite site)
    {
        await site.World.SaveAsync(SmallWorld.Mueang, SalesMonth.Of(2024, 2));
        await AddAsync(site, 7001, "viewer", 3001, OfficeRole.Viewer);
        await AddAsync(site, 7002, "admin", 3004, OfficeRole.Administrator);
        await AddAsync(site, 7003, "expired", 3001, OfficeRole.DistrictOfficer);
        var addresses = EndpointTests.Endpoints(site).Where(EndpointTests.IsNoFile)
            .Select(static endpoint => (Route: EndpointTests.RouteOf(endpoint), Path: RoutePattern.Of(endpoint).Path(RoutePattern.UsualOf))).Distinct().ToList();
        addresses.Count.ShouldBeGreaterThan(25);
        List<string> unexpected = [];
        foreach (var person in People)
        {
            var visitor = person.Name == "nobody" ? site.Visitor() : await site.SignInAsync(person.Name);
            if (person.Name == "expired")
            {
                await site.World.ExecuteAsync("update office_member set ends_at = 1 where account_id = 7003");
                site.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            foreach (var (address, path) in addresses)
            {
                foreach (var district in Districts)
                {
                    var answer = await visitor.GetAsync($"{path}?district={district}");
                    if (!Allows(person, address, district, answer))
                    {
                        unexpected.Add($"{address} for {person.Name} of {district}: {answer.Status} {answer.RedirectsTo}");
                    }
                }
            }
        }

        return unexpected;
    }

    private static bool Allows(Person person, string address, string district, SeenPage answer)
    {
        var guard = EndpointTests.Approved.GetValueOrDefault(address);
        if (guard == EndpointTests.Anybody)
        {
            return answer.Status < HttpStatusCode.InternalServerError;
        }

        if (person.Role is not { } role)
        {
            return answer.Status == HttpStatusCode.Unauthorized || answer.RedirectsTo?.StartsWith("/sign-in", StringComparison.Ordinal) == true;
        }

        var allowed = guard?.Split(',').All(part => part == RoomPolicies.Officers
            || Enum.GetValues<Permission>().Any(permission => part == RoomPolicies.For(permission) && role.May(permission))) == true;
        if (!allowed || (IsOfADistrict(address) && !person.Districts.Contains(district)) || (IsOfTheCountry(address) && person.Districts.Length < Districts.Length))
        {
            return answer.Status == HttpStatusCode.NotFound;
        }

        // What an address with values names need not be there; what takes posts alone leads on.
        return answer.Status is HttpStatusCode.OK or HttpStatusCode.Redirect && answer.RedirectsTo?.StartsWith("/sign-in", StringComparison.Ordinal) != true
            || ((address.Contains('{', StringComparison.Ordinal) || IsOffAsInstalled(address)) && answer.Status is HttpStatusCode.NotFound);
    }

    /// <summary>Whether an address shows the rows of the district that its query names.</summary>
    private static bool IsOfADistrict(string address) => address is "/entry/otop-sales" or "/audit/entries.csv" || address.StartsWith("/entry/otop-sales/{month}", StringComparison.Ordinal);

    /// <summary>Whether an address answers only where a setting turns it on.</summary>
    private static bool IsOffAsInstalled(string address) => address is "/account/external";

    /// <summary>Whether an address shows what is of all districts together.</summary>
    private static bool IsOfTheCountry(string address) => address.StartsWith("/audit/heads", StringComparison.Ordinal);

    private static async Task AddAsync(TestSite site, long account, string name, long office, OfficeRole role)
    {
        await site.World.AddAccountAsync(account, name);
        await site.World.AddMemberAsync(account, office, role);
    }

    /// <param name="Role">Null for whoever is not, or no longer, signed in.</param>
    /// <param name="Districts">Inside her area.</param>
    private sealed record Person(string Name, OfficeRole? Role, string[] Districts);

    /// <summary>A twin: producers' rows at an address that nobody approved.</summary>
    private sealed class UnguardedAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.UseEndpoints(static routes => routes.MapGet("/rows-for-all", static () => "rows").AllowAnonymous());
        };
    }
}
