using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Areas;
using Chumchon.Data.Audit;
using Chumchon.Data.Model;
using Chumchon.Web.Features.Accounts;
using Chumchon.Web.Features.Audit;
using Chumchon.Web.Features.Failures;
using Chumchon.Web.Features.Home;
using Chumchon.Web.Features.Imports;
using Chumchon.Web.Features.MonthlyReturns;
using Chumchon.Web.Features.People;
using Chumchon.Web.Features.Register;
using Chumchon.Web.Features.Requests;
using Chumchon.Web.Features.SalesReports;
using Chumchon.Web.Importing;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Audit;
using Chumchon.Web.Platform.Compression;
using Chumchon.Web.Platform.Demonstration;
using Chumchon.Web.Platform.Errors;
using Chumchon.Web.Platform.Files;
using Chumchon.Web.Platform.Health;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Providers;
using Chumchon.Web.Platform.Requests;
using Chumchon.Web.Platform.Security;
using Chumchon.Web.Platform.Telemetry;
using Chumchon.Web.Platform.Words;
using Chumchon.Web.Reports;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Chumchon.Web;

/// <summary>The web program: its services, its rooms, and the order in which a request passes them.</summary>
public static class ChumchonApp
{
    /// <param name="configuration">Configuration as command-line arguments, <c>--key=value</c>.</param>
    public static WebApplication Build(string[] configuration)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = configuration,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();

        // Else a build that is not published packs each file anew for each request, without making it smaller.
        builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        ServerLimits.Apply(builder);
        JsonLog.Complete(builder);
        TelemetryExport.Add(builder);
        builder.Host.UseDefaultServiceProvider(static options => options.ValidateOnBuild = options.ValidateScopes = true);
        AddData(builder);
        AddPlatform(builder.Services);
        AddSignIn(builder.Services, SessionSettings.Read(builder.Configuration));
        builder.Services.AddSingleton(RetentionSettings.Read(builder.Configuration));
        builder.Services.AddNamedProxies(builder.Configuration);
        NamedHosts.Check(builder.Configuration);
        RequiredFactors.Check(builder.Configuration);
        builder.Services.AddExternalSignIn(builder.Configuration);
        builder.Services.AddReports().AddImporting().AddFailures().AddAccounts().AddHome().AddMonthlyReturns().AddSalesReports().AddPeople().AddImports().AddRegister().AddAudit().AddRequests();
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddData(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddChumchonData(DataServices.OpenDatabase(
            settings["Database:Provider"] ?? "sqlite",
            settings.GetConnectionString("Chumchon") ?? Path.Combine(".data", "chumchon.db")));

        builder.Services.AddSingleton<AreaDirectory>();
        builder.Services.AddSingleton(_ => new DemoState(() => settings["Demo:Password"]));
        builder.Services.AddInstallationKeys(settings);
        builder.Services.AddDatabaseWatch();
    }

    private static void AddPlatform(IServiceCollection services)
    {
        services.AddSingleton<PageWords>();
        services.AddSingleton<AuditWords>();
        services.AddSingleton<IStringLocalizer>(static provider => provider.GetRequiredService<PageWords>());
        services.AddSingleton<IStringLocalizerFactory, PageWordsFactory>();
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingWords>();
        services.AddSingleton<IPostConfigureOptions<MvcOptions>, RequestBinding>();
        services.AddSingleton<KnownDevices>().AddSingleton<StrangersForms>();
        services.AddSingleton(FileLimits.OfThisMachine).AddSingleton<FileQueue>().AddSingleton<FileMeters>().AddSingleton<MadeFiles>();
        services.AddSingleton<OfficeName>().AddSingleton<NoteAccess>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorPages(static options => options.RootDirectory = "/Features")
            .AddMvcOptions(static options =>
            {
                options.Filters.Add<ExpiredFormFilter>();
                options.Filters.Add<NamedActs>();
            })
            .AddDataAnnotationsLocalization();
        services.AddAntiforgery(static options =>
        {
            options.Cookie.Name = "chumchon.form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddResponseCompression(static options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv"];
            options.Providers.Add<PageBrotli>();
            options.Providers.Add<GzipCompressionProvider>();
        });
    }

    private static void AddSignIn(IServiceCollection services, SessionLife life)
    {
        services.AddSingleton(life);
        services.AddSingleton<SessionTime>();
        services.AddSingleton<RequiredFactors>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<TriedFirst>();

        // Before Identity's own, which then stay away.
        services.AddScoped<IPasswordValidator<Account>, PasswordRule>();
        services.AddScoped<IPasswordHasher<Account>, NormalizedHasher>();
        services.Configure<PasswordHasherOptions>(static options => options.IterationCount = NormalizedHasher.Rounds);
        services.AddIdentityCore<Account>(static options => options.Password.RequiredLength = 12)
            .AddEntityFrameworkStores<ChumchonContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<OfficerClaims>();
        services.Configure<IdentityPasskeyOptions>(static options =>
        {
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = "chumchon.session";
            options.LoginPath = AccountsLinks.SignIn;
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = life.Idle;
            options.SlidingExpiration = true;
            options.EventsType = typeof(SessionCookie);
        });
        RoomPolicies.AddPolicies(services);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseFailureAnswers();
        app.UseDemoGuard();
        app.UseForwardedHeaders();
        app.Use(static next => context => OneValueEach.CheckAddressAsync(context, next));
        app.UseResponseCompression();
        app.UseDatabaseWatch();
        app.UseRouting();
        app.UseUnlessFailed(static app => app.UseAuthentication());
        app.UseLanguage();
        app.UseMiddleware<StrangersBodies>();
        app.UseMiddleware<RefusedAccess>();
        app.UseMiddleware<FactorsFirst>(AccountsLinks.Factors);
        app.UseAuthorization();
        app.UseMiddleware<PostedForms>();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapMonthlyReturns();
        app.MapSalesReports();
        app.MapAudit();
        app.MapAccounts();
        app.MapRazorPages().WithStaticAssets();
        app.CheckRooms();
    }
}
