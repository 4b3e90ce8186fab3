using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace RecoveryCrm.Tests.Solution;

/// <summary>
/// Checks an assembly's signature as the .NET Framework does (ECMA-335, II.6.2.1.3): RSA over the SHA-1 of the file without
/// its checksum, its certificate entry and the signature itself.
/// </summary>
internal static class StrongName
{
    // The public key's header before its CryptoAPI blob.
    private const int BlobStart = 12;

    public static bool IsValid(byte[] file, byte[] publicKey)
    {
        using var image = new PEReader(new MemoryStream(file));
        var headers = image.PEHeaders;
        var entry = headers.CorHeader!.StrongNameSignatureDirectory;
        var section = headers.SectionHeaders[headers.GetContainingSectionIndex(entry.RelativeVirtualAddress)];
        var start = entry.RelativeVirtualAddress - section.VirtualAddress + section.PointerToRawData;
        var signature = file.AsSpan(start, entry.Size).ToArray();
        Array.Reverse(signature);

        const int CheckSum = 64, CertificateEntry = 128, CertificateEntryIn64Bit = 144, SectionHeader = 40;
        var signed = file.ToArray();
        signed.AsSpan(headers.PEHeaderStartOffset + CheckSum, sizeof(int)).Clear();
        signed.AsSpan(headers.PEHeaderStartOffset + (headers.PEHeader!.Magic == PEMagic.PE32 ? CertificateEntry : CertificateEntryIn64Bit), 2 * sizeof(int)).Clear();

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(signed, 0, headers.PEHeaderStartOffset + headers.CoffHeader.SizeOfOptionalHeader + headers.SectionHeaders.Length * SectionHeader);
        foreach (var part in headers.SectionHeaders)
        {
            var end = part.PointerToRawData + part.SizeOfRawData;
            if (part.PointerToRawData <= start && start < end)
            {
                hash.AppendData(signed, part.PointerToRawData, start - part.PointerToRawData);
                hash.AppendData(signed, start + entry.Size, end - start - entry.Size);
            }
            else
            {
                hash.AppendData(signed, part.PointerToRawData, part.SizeOfRawData);
            }
        }

        using var rsa = new RSACryptoServiceProvider();
        rsa.ImportCspBlob(publicKey[BlobStart..]);
        return rsa.VerifyHash(hash.GetHashAndReset(), signature, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
    }
}
