using Chumchon.Data.Imports;

namespace Chumchon.Web.Importing;

/// <summary>What pages and verbs share of importing files. It stands below the rooms and sees none of them.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImporting(this IServiceCollection services) => services
        .AddSingleton<ImportReader>()
        .AddSingleton<ImportFiles>()
        .AddSingleton<ImportPublished>();
}
