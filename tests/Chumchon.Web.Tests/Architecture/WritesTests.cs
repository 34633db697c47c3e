using System.Reflection;
using Chumchon.Data;
using Chumchon.Data.Returns;
using Chumchon.Domain.Audit;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;
using Chumchon.Web.Verbs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chumchon.Web.Tests.Architecture;

/// <summary>What every address, verb and job writes, found by following what it calls to the door. A new write is added here.</summary>
public sealed class WritesTests
{
    /// <summary>What commands go through on their way to the door.</summary>
    private static readonly Type[] Between = [typeof(ChumchonDatabase), typeof(ReturnRows)];

    private static readonly string[] Approved =
    [
        "/account/again: AccountFactors.OfAsync, Sessions.ProveAsync, SignInAttempts.CountAsync, SignInAttempts.FailAsync, WriteAccounts.ExecuteAsync",
        "/account/data.json: AccountSessions.OfAsync, AuditQueries.OwnAsync, KeptViews.OfAsync, OwnDataQueries.NoteExportAsync, OwnDataQueries.OfAsync",
        "/account/external: LinkedIdentities.OwnAsync, LinkedIdentities.UnlinkOwnAsync, SignInAttempts.CountAsync, SignInAttempts.FailAsync, SignInAttempts.SucceedAsync, WriteAccounts.ExecuteAsync",
        "/account/factors/app: AccountFactors.AddTotpAsync",
        "/account/factors: AccountFactors.MakeCodesAsync, AccountFactors.OfAsync, AccountFactors.RemovePasskeyAsync, AccountFactors.RemoveTotpAsync, WriteAccounts.ExecuteAsync",
        "/account/sessions: AccountSessions.EndAsync, AccountSessions.EndOthersAsync",
        "/audit/entries.csv: NoteAccess.AuditExportedAsync",
        "/entry/otop-sales/{month}/form.xlsx: NoteAccess.MonthExportedAsync",
        "/entry/otop-sales/{month}/upload: nothing",
        "/entry/otop-sales/{month}: ChangeRows.AddProductTypeAsync, ChangeRows.RemoveAsync, SaveReturn.ExecuteAsync, SyncReturn.ExecuteAsync, SyncReturn.PlanAsync, SyncReturn.UndoAsync",
        "/error/401: nothing",
        "/error/unsaved: nothing",
        "/health/ready: StoredKeys.EnsureAsync",
        "/imports/{id:long}: ImportFiles.ContentAsync, ImportFiles.DropAsync, ImportFiles.FindAsync, ImportFiles.ReadAsAsync, ImportPublished.ExecuteAsync, ImportPublished.ReviewAsync, ImportPublished.TotalsAsync, ImportPublished.UndoAsync",
        "/imports: ImportFiles.KeepAsync, ImportFiles.ListAsync, ImportFiles.RememberedAsync",
        "/language: SetLanguage.ExecuteAsync, WriteAccounts.ExecuteAsync",
        "/office: Sessions.ChooseOfficeAsync",
        "/password: SetPassword.ExecuteAsync, SignInAttempts.CountAsync, SignInAttempts.FailAsync, SignInAttempts.SucceedAsync, WriteAccounts.ExecuteAsync",
        "/people/import: MakeAccounts.CheckAsync, MakeAccounts.ExecuteAsync",
        "/people/new: MakeAccounts.ExecuteAsync, PeopleQueries.OfficesToGiveAsync",
        "/people/review: OfficeReviews.GiveAsync",
        "/people/{id:long}/erase: EraseAccounts.EraseAsync, PeopleQueries.OneAsync",
        "/people/{id:long}: AccountSessions.CountAsync, LockedNames.OfAsync, ManageAccounts.CloseAsync, ManageAccounts.EndMembershipAsync, ManageAccounts.EndSessionsAsync, ManageAccounts.GiveCodeAsync, ManageAccounts.GiveMembershipAsync, ManageAccounts.LiftLockAsync, ManageAccounts.RemoveFactorsAsync, ManageAccounts.RenameAsync, ManageAccounts.ReopenAsync, ManageAccounts.UnlinkAsync, PeopleQueries.LockedNamesAsync, PeopleQueries.OfficesToGiveAsync, PeopleQueries.WithFactorsAsync",
        "/preferences: KeepPreferences.ExecuteAsync",
        "/reports/otop-sales/views: KeptViews.KeepAsync, KeptViews.OfAsync, KeptViews.RemoveAsync, KeptViews.RenameAsync",
        "/requests/new: AskProducer.ExecuteAsync",
        "/requests/{district:int}/{number:long}: DecideRequest.GrantAsync, DecideRequest.RefuseAsync, DecideRequest.WithdrawAsync",
        "/requests: DecideRequest.GrantAsync",
        "/sign-in/external/link: AccountFactors.OfAsync, LinkedIdentities.LinkAsync, Sessions.EndAsync, Sessions.OpenAsync, SetLanguage.ExecuteAsync, SignInAttempts.CountAsync, SignInAttempts.FailAsync, SignInAttempts.SucceedAsync, WriteAccounts.ExecuteAsync",
        "/sign-in/external: nothing",
        "/sign-in/passkey: AccountFactors.OfAsync, Sessions.EndAsync, Sessions.OpenAsync, SetLanguage.ExecuteAsync, SignInAttempts.SucceedAsync, WriteAccounts.ExecuteAsync",
        "/sign-in/password: SetPassword.ExecuteAsync, WriteAccounts.ExecuteAsync",
        "/sign-in/second: AccountFactors.OfAsync, Sessions.EndAsync, Sessions.OpenAsync, SetLanguage.ExecuteAsync, SignInAttempts.CountAsync, SignInAttempts.FailAsync, SignInAttempts.SucceedAsync, WriteAccounts.ExecuteAsync",
        "/sign-in: AccountFactors.OfAsync, Sessions.EndAsync, Sessions.OpenAsync, SetLanguage.ExecuteAsync, SignInAttempts.CountAsync, SignInAttempts.FailAsync, SignInAttempts.SucceedAsync, WriteAccounts.ExecuteAsync",
        "/sign-out: Sessions.EndAsync",
        "job ClearSessions: Sessions.ClearAsync, Sessions.TouchAsync, SignInAttempts.ClearAsync",
        "job KeepRetention: EraseAccounts.EraseAsync, EraseAccounts.EraseDueAsync",
        "job TakeDailyHead: DailyHeads.TakeAsync",
        "job WatchStart: StoredKeys.EnsureAsync",
        "verb AuditVerbs: DailyHeads.TakeAsync, StoredKeys.EnsureAsync",
        "verb DemoVerb: AreaLoad.ExecuteAsync, ChumchonDatabase.MigrateAsync, DemoLoad.ExecuteAsync, DemoMonths.AddAsync, FirstMonth.DrawAsync, StoredKeys.EnsureAsync, StoredKeys.RewriteAsync",
        "verb FirstMonthVerb: FirstMonth.SetAsync, StoredKeys.EnsureAsync",
        "verb GenerateVerb: AreaLoad.ExecuteAsync, ChumchonDatabase.MigrateAsync, FirstMonth.DrawAsync, GenerateCountry.BeginAsync, GenerateCountry.FillAsync, StoredKeys.EnsureAsync, StoredKeys.RewriteAsync",
        "verb ImportVerb: ImportFiles.DropAsync, ImportFiles.KeepAsync, ImportPublished.ExecuteAsync, ImportPublished.ReviewAsync, StoredKeys.EnsureAsync",
        "verb KeysVerbs: InstallationKeys.RenewDraftSecretAsync, StoredKeys.EnsureAsync, StoredKeys.ReplaceDraftSecretAsync",
        "verb MigrateVerb: AreaLoad.ExecuteAsync, ChumchonDatabase.MigrateAsync, FirstMonth.DrawAsync, StoredKeys.EnsureAsync, StoredKeys.RewriteAsync",
        "verb ServeVerb: AreaLoad.ExecuteAsync, ChumchonDatabase.MigrateAsync, DemoLoad.ExecuteAsync, DemoMonths.AddAsync, FirstMonth.DrawAsync, StoredKeys.EnsureAsync, StoredKeys.RewriteAsync",
        "verb UserVerbs: ManageAccounts.RemoveFactorsAsync, SetPassword.ExecuteAsync, StoredKeys.EnsureAsync, WriteAccounts.ExecuteAsync",
        "verb VerifyVerb: StoredKeys.EnsureAsync",
    ];

    [Fact]
    public async Task EveryWrite_IsAsApproved()
    {
        await using var site = await TestSite.StartAsync();

        Addresses(site).Concat(Verbs(site)).Concat(Jobs(site)).Order(StringComparer.Ordinal).ShouldBe(Approved);
    }

    [Fact]
    public void Check_FollowsThroughLambdasAndServices() =>
        WritesFrom([typeof(Planted).GetMethod(nameof(Planted.RunAsync))!]).ShouldBe(["SetLanguage.ExecuteAsync", "WriteAccounts.ExecuteAsync"]);

    private static IEnumerable<string> Addresses(TestSite site) =>
        from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        let entrances = EntrancesOf(endpoint)
        where entrances.Count > 0 && (!OnlyReads(endpoint) || WritesFrom(entrances).Count > 0)
        select $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}: {Listed(entrances)}";

    /// <summary>The handlers of a page that are no GET, or the handler of an address.</summary>
    private static List<MethodBase> EntrancesOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var model = endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo
                ?? ModelOf(page);
            return [.. model.GetMethods().Where(static method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))];
        }

        return endpoint.Metadata.GetMetadata<MethodInfo>() is { } handler ? [handler] : [];
    }

    /// <summary>An address that is only read is listed where reading it leaves an entry.</summary>
    private static bool OnlyReads(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null
        && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.All(static method => HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) == true;

    private static Type ModelOf(PageActionDescriptor page)
    {
        var name = Path.GetFileNameWithoutExtension(page.RelativePath);
        return typeof(ChumchonApp).Assembly.GetTypes().Single(type => type.Name == name && type.IsAssignableTo(typeof(PageModel)));
    }

    /// <summary>A verb builds the program with its addresses, and asks none of them.</summary>
    private static IEnumerable<string> Verbs(TestSite site) =>
        from type in typeof(VerbCommands).Assembly.GetTypes()
        where type.Namespace == typeof(VerbCommands).Namespace && type.GetMethod("Command", BindingFlags.Public | BindingFlags.Static) is not null
        select $"verb {type.Name}: {Listed(CallGraph.MethodsOf(type), HandlersOf(site))}";

    private static HashSet<MethodBase> HandlersOf(TestSite site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(static endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()).OfType<MethodBase>()];

    private static IEnumerable<string> Jobs(TestSite site) =>
        from service in site.Services.GetServices<IHostedService>()
        where service.GetType().Assembly == typeof(ChumchonApp).Assembly
        select $"job {service.GetType().Name}: {Listed(CallGraph.MethodsOf(service.GetType()))}";

    private static string Listed(IEnumerable<MethodBase> entrances, HashSet<MethodBase>? unasked = null) =>
        WritesFrom(entrances, unasked) is { Count: > 0 } writes ? string.Join(", ", writes) : "nothing";

    /// <summary>The commands that can be reached in our own assemblies: what is asked who acts, and the making of the tables.</summary>
    private static List<string> WritesFrom(IEnumerable<MethodBase> entrances, HashSet<MethodBase>? unasked = null) =>
    [
        .. CallGraph.From(entrances, method => IsOurs(method) && method.DeclaringType != typeof(ChumchonDatabase) && unasked?.Contains(method) != true)
            .Where(static method => IsCommand(method) || (method.DeclaringType == typeof(ChumchonDatabase) && method.Name == nameof(ChumchonDatabase.MigrateAsync)))
            .Select(static method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool IsCommand(MethodBase method) => IsOurs(method) && method.IsPublic && !Between.Contains(method.DeclaringType!)
        && method is MethodInfo { ReturnType: var answer } && answer.IsAssignableTo(typeof(Task))
        && method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(Actor);

    private static bool IsOurs(MethodBase method) =>
        method.DeclaringType?.Assembly.GetName().Name?.StartsWith("Chumchon.", StringComparison.Ordinal) == true;

    private sealed class Planted(Features.Accounts.SetLanguage language)
    {
        public Task RunAsync() => Task.Run(async () => await language.ExecuteAsync(Actor.ByVerb, "en", CancellationToken.None));
    }
}
