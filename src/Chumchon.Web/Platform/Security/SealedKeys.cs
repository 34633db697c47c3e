using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Chumchon.Data;
using Chumchon.Data.Setup;
using Chumchon.Domain.Audit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace Chumchon.Web.Platform.Security;

/// <summary>How the keys lie in the database: sealed with the operator's certificate where one is named, else as they are.</summary>
public static class SealedKeys
{
    /// <summary>A PKCS #12 file, or a PEM file that holds certificate and key. Several, parted by <c>;</c>: the first seals, all open.</summary>
    public const string CertificateSetting = "DataProtection:Certificate";

    /// <summary>A file whose first line is the password of the certificate files.</summary>
    public const string PasswordFileSetting = "DataProtection:CertificatePasswordFile";

    private static readonly XNamespace Protection = "http://schemas.asp.net/2015/03/dataProtection";

    public static IServiceCollection AddInstallationKeys(this IServiceCollection services, IConfiguration settings)
    {
        var protection = services.AddDataProtection().SetApplicationName("chumchon");
        if (Certificates(settings) is [var first, ..] all)
        {
            protection.ProtectKeysWithCertificate(first).UnprotectKeysWithAnyCertificate(all);
        }

        return services.AddSingleton<ProtectionKeys>()
            .AddSingleton<XmlKeyManager>()
            .AddSingleton<IKeyManager, WatchedKeyManager>()
            .AddSingleton<DraftKeys>()
            .AddSingleton<AttemptNames>()
            .AddSingleton<InstallationKeys>()
            .AddSingleton<IConfigureOptions<KeyManagementOptions>>(static provider => new ConfigureOptions<KeyManagementOptions>(options =>
            {
                options.XmlRepository = provider.GetRequiredService<ProtectionKeys>();

                // Drawn under a lock of the installation instead, not by whichever node is asked first.
                options.AutoGenerateKeys = false;
            }));
    }

    /// <summary>The key with each of its secrets sealed; one that is sealed already stays as it is.</summary>
    public static string Seal(string xml, IXmlEncryptor encryptor)
    {
        var key = XElement.Parse(xml);
        foreach (var secret in key.Descendants().Where(static element => (bool?)element.Attribute(Protection + "requiresEncryption") == true).ToList())
        {
            var done = encryptor.Encrypt(secret);
            secret.ReplaceWith(new XElement(
                Protection + "encryptedSecret", new XAttribute("decryptorType", done.DecryptorType.AssemblyQualifiedName!), done.EncryptedElement));
        }

        return key.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Seals the stored keys that lie open, where a certificate is named.</summary>
    public static async Task SealStoredAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlEncryptor is { } encryptor)
        {
            await StoredKeys.RewriteAsync(
                Actor.System, services.GetRequiredService<ChumchonDatabase>(), services.GetRequiredService<TimeProvider>(),
                xml => Seal(xml, encryptor), cancellation);
        }
    }

    private static X509Certificate2[] Certificates(IConfiguration settings)
    {
        var password = settings[PasswordFileSetting] is { Length: > 0 } file ? File.ReadLines(file).FirstOrDefault() : null;
        var paths = settings[CertificateSetting]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return [.. paths.Select(path => Open(path, password))];
    }

    private static X509Certificate2 Open(string path, string? password)
    {
        try
        {
            return X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
        }
        catch (CryptographicException unreadable)
        {
            throw new IOException(
                $"DataProtection__Certificate: {path} cannot be opened ({unreadable.Message}). Name a PKCS #12 or PEM file with certificate and RSA key, and its password in DataProtection__CertificatePasswordFile.", unreadable);
        }
    }
}
