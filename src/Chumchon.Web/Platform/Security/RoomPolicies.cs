using Chumchon.Domain.Offices;
using Chumchon.Web.Platform.Officers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chumchon.Web.Platform.Security;

/// <summary>Who may see the pages of a room: said once, at the room's front door, for its whole folder.</summary>
/// <param name="Room">Name of its folder.</param>
/// <param name="OpenPages">Pages for anybody, each with its path in the folder: <c>SignIn/SignInPage</c>.</param>
public sealed record RoomPolicy(string Room, IReadOnlyList<string> OpenPages);

/// <summary>The rooms' policies, and the check that none is without.</summary>
public static class RoomPolicies
{
    /// <summary>Whoever is signed in for an office.</summary>
    public const string Officers = "officers";

    /// <summary>The policy of officers whose role allows something.</summary>
    public static string For(Permission permission) => $"may:{permission}";

    /// <summary>A policy for officers, which what says nothing falls back on, and one for each permission.</summary>
    public static void AddPolicies(IServiceCollection services)
    {
        var officers = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Officer.ScopeClaim).Build();
        var policies = services.AddAuthorizationBuilder().AddPolicy(Officers, officers).SetFallbackPolicy(officers);
        foreach (var permission in Enum.GetValues<Permission>())
        {
            policies.AddPolicy(For(permission), policy => policy.Combine(officers)
                .RequireAssertion(context => Officer.TryOf(context.User)?.May(permission) == true));
        }
    }

    /// <param name="openPages">For anybody; the other pages of the room are for whoever is signed in for an office.</param>
    public static IServiceCollection AddRoomForOfficers(this IServiceCollection services, string room, params string[] openPages) =>
        services.AddRoom(room, Officers, openPages);

    /// <param name="openPages">For anybody; the other pages of the room are for officers whose role allows it.</param>
    public static IServiceCollection AddRoomFor(this IServiceCollection services, Permission permission, string room, params string[] openPages) =>
        services.AddRoom(room, For(permission), openPages);

    private static IServiceCollection AddRoom(this IServiceCollection services, string room, string policy, string[] openPages) => services
        .AddSingleton(new RoomPolicy(room, openPages))
        .Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.AuthorizeFolder($"/{room}", policy);
            foreach (var page in openPages)
            {
                options.Conventions.AllowAnonymousToPage($"/{room}/{page}");
            }
        });

    /// <exception cref="InvalidOperationException">A room says nothing of who may see its pages: the program does not start.</exception>
    public static void CheckRooms(this WebApplication app)
    {
        var pages = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items;
        if (Faults(pages, [.. app.Services.GetServices<RoomPolicy>()]) is [_, ..] faults)
        {
            throw new InvalidOperationException(string.Join(' ', faults));
        }
    }

    internal static IReadOnlyList<string> Faults(IEnumerable<ActionDescriptor> actions, IReadOnlyList<RoomPolicy> policies)
    {
        var pages = actions.OfType<PageActionDescriptor>().Select(static page => page.ViewEnginePath).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. pages.Where(page => !policies.Any(policy => page.StartsWith($"/{policy.Room}/", StringComparison.Ordinal)))
                .Select(static page => $"No front door says who may see {page}."),
            .. policies.SelectMany(static policy => policy.OpenPages.Select(page => $"/{policy.Room}/{page}")).Where(page => !pages.Contains(page))
                .Select(static page => $"{page} is open to anybody and is no page."),
        ];
    }
}
